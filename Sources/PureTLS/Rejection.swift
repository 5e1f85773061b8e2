package import Interop
import Wire

/// What a client must not accept, or cannot, with the alert that tells the server so.
///
/// Its description is one lower-case clause naming the subject and the reason:
///
///     cannot accept `server_hello`: cipher suite `TLS_SM4_GCM_SM3` was never offered
package struct Rejection: Error, Hashable, Sendable {
    /// The alert that goes to the server (RFC 8446 section 6.2).
    package let alert: AlertDescription

    /// What was tried; always `accept`.
    package let operation: String

    /// The message, or the part of it, that it is about.
    package let subject: String

    /// Why it was not accepted.
    package let reason: String

    /// What to do about it; nothing can be done about a peer's bytes.
    package let hint: String?

    /// Whether a limit of this client's own was hit, or it lacks what it would take.
    ///
    /// The server may be right then, and must not be charged with it.
    package let isOwnLimit: Bool

    private init(
        _ subject: String,
        _ reason: String,
        hint: String?,
        alert: AlertDescription,
        isOwnLimit: Bool,
    ) {
        self.alert = alert
        operation = "accept"
        self.subject = subject
        self.reason = reason
        self.hint = hint
        self.isOwnLimit = isOwnLimit
    }

    init(_ subject: String, _ reason: String, alert: AlertDescription) {
        self.init(subject, reason, hint: nil, alert: alert, isOwnLimit: false)
    }

    /// Something that this client cannot take, whether a server may send it or not.
    static func ownLimit(
        _ subject: String,
        _ reason: String,
        hint: String,
        alert: AlertDescription = .internalError,
    ) -> Rejection {
        Rejection(subject, reason, hint: hint, alert: alert, isOwnLimit: true)
    }

    init(_ message: HandshakeType, _ reason: String, alert: AlertDescription) {
        self.init(message.description, reason, alert: alert)
    }

    /// A record of a type that may not come now.
    static func unexpected(
        _ type: ContentType,
        _ circumstance: String = "out of turn",
    ) -> Rejection {
        let subject = "record of type \(type)"
        return Rejection(subject, "it came \(circumstance)", alert: .unexpectedMessage)
    }

    /// Bytes that could not be read.
    init(_ error: WireError) {
        let alert: AlertDescription =
            switch error.reason {
            case .missing, .badLength, .trailingBytes: .decodeError
            case .repeatedExtension, .badValue: .illegalParameter
            case .wrongType, .notARecord, .empty: .unexpectedMessage
            case .tooLong: .recordOverflow
            }
        self.init(error.subject, error.reason.description, alert: alert)
    }
}

extension Rejection: CustomStringConvertible {
    /// The text that people read.
    package var description: String {
        "cannot \(operation) `\(subject)`: \(reason)"
    }
}

/// Turns what cannot be read into what cannot be accepted.
func accepting<Value>(_ read: () throws(WireError) -> Value) throws(Rejection) -> Value {
    do {
        return try read()
    } catch {
        throw Rejection(error)
    }
}
