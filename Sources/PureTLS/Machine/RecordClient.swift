import Interop
import Wire

/// A client of one version of TLS, written as what that version has of its own.
///
/// Everything else, it has from here. What it keeps are stored properties, which the
/// implementations for all versions change in place.
protocol RecordClient: ClientMachine {
    associatedtype Phase: ClientProgress
    associatedtype Sealing: RecordSealing

    var trust: Trust { get }
    var phase: Phase { get set }
    var agreement: Agreement { get set }
    var traffic: Traffic { get set }
    var transcript: Transcript { get set }

    /// The latest ClientHello; nil before there is one.
    var hello: ClientHello? { get }

    /// The certificate whose key has to sign the handshake.
    var leaf: Certificate? { get set }

    /// The keys of what it sends; nil while that is not encrypted.
    var writing: Sealing? { get set }

    /// Takes in one record.
    mutating func take(_ record: RecordBuffer.Entry) throws(Rejection)

    /// Takes in one handshake message, if it is one that may come now.
    mutating func take(_ message: MessageBuffer.Entry) throws(Rejection)

    /// Whether an alert ends the connection; not asked of a close_notify.
    static func isFatal(_ alert: Alert) -> Bool
}
