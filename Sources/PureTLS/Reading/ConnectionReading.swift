package import Interop

/// What crossed a connection of TLS 1.3, decrypted by whoever has the secrets of one of its ends.
///
/// It is for a library that says nothing of its messages, and logs its secrets. Nothing is made
/// up: a direction is read as far as it decrypts and makes sense, and what was read before stays.
/// Of another version what is in plaintext is told, certificates excepted.
package struct ConnectionReading: Hashable, Sendable {
    /// The handshake messages, the hellos included, in the order in which they came to be whole.
    package private(set) var messages: [WireMessage] = []

    /// The alerts, a close_notify included, in order.
    package private(set) var alerts: [LibraryAlert] = []

    /// The certificates of the server's Certificate in DER, its own first; nil where none were
    /// read.
    package private(set) var chain: [[UInt8]]?

    /// The scheme of the server's CertificateVerify; nil where none was read.
    package private(set) var signatureScheme: SignatureScheme?

    init() {}

    /// Reads both directions, given in the order in which the client saw them, with lines of a key
    /// log (RFC 9850), those of other connections among them.
    package init(of connection: [TimedBytes], keyLog: [String]) {
        var reader = ConnectionReader(keyLog: keyLog)
        for bytes in connection { reader.take(bytes) }
        self = reader.reading
    }

    /// Adds a message, unless there are enough.
    mutating func note(_ message: WireMessage) {
        guard messages.count < HandshakeEvidence.messageLimit else { return }
        messages.append(message)
    }

    /// Adds an alert, unless there are enough.
    mutating func note(_ alert: AlertDescription, by sender: Role) {
        guard alerts.count < HandshakeEvidence.alertLimit else { return }
        alerts.append(LibraryAlert(description: alert, sender: sender))
    }

    /// Adds the server's chain; a second one changes nothing, nor does one without certificates.
    mutating func note(_ chain: [[UInt8]]) {
        guard self.chain == nil, !chain.isEmpty else { return }
        self.chain = chain
    }

    /// Adds the scheme of the server's signature; a second one changes nothing.
    mutating func note(_ scheme: SignatureScheme) {
        signatureScheme = signatureScheme ?? scheme
    }
}
