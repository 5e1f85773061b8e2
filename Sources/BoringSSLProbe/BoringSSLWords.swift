import Interop
import NIOSSL

/// What BoringSSL says of a failure, through swift-nio-ssl, in words that are the same everywhere.
struct BoringSSLWords {
    /// The words, such as `error:10000410:SSL routines:OPENSSL_internal:SSLV3_ALERT_…`.
    let text: String

    /// Whether they say that the server's certificate was not accepted.
    let isAboutCertificate: Bool

    /// Which error of the thread's queue is meant.
    enum Place {
        /// Of a connection: its queue is empty when it begins, and the first is the cause.
        case first

        /// Of a configuration, before which the library leaves in the queue what was there.
        case last
    }

    /// Reads any error that swift-nio-ssl reports.
    init(_ error: any Error, of place: Place = .first) {
        text =
            switch error {
            case NIOSSLError.handshakeFailed(let cause), NIOSSLError.shutdownFailed(let cause):
                Self.text(of: cause, place)
            case NIOSSLError.uncleanShutdown: "the stream ended without a close_notify"
            case let cause as BoringSSLError: Self.text(of: cause, place)
            default: String(describing: error)
            }
        let isAboutName = (error as? NIOSSLExtraError) == .failedToValidateHostname
        isAboutCertificate = isAboutName || text.hasSuffix(":CERTIFICATE_VERIFY_FAILED")
    }

    /// The alert that the peer sent, where that is what the words are about.
    ///
    /// BoringSSL's reason for it is 1000 and the alert's number, in the low 12 bits of its code;
    /// the number of the library that speaks, 16 for its TLS, is in the high 8.
    var alert: AlertDescription? {
        let parts = text.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, parts[0] == "error", let code = UInt32(parts[1], radix: 16),
            code >> 24 == 16, case let reason = code & 0xfff, (1000...1255).contains(reason)
        else { return nil }
        return AlertDescription(rawValue: UInt8(reason - 1000))
    }

    /// Whether they are about an alert of the peer's, be it one that the library takes or not.
    var isAboutAlert: Bool {
        text.split(separator: ":").last?.contains("ALERT") == true
    }

    private static func text(of error: BoringSSLError, _ place: Place) -> String {
        switch error {
        case .sslError(let stack), .unknownError(let stack), .invalidSNIName(let stack),
            .failedToSetALPN(let stack):
            (place == .first ? stack.first : stack.last).map(text) ?? "the library gave no reason"
        default:
            String(describing: error)
        }
    }

    /// One error, without its number and without the place in the source.
    private static func text(of cause: BoringSSLInternalError) -> String {
        var words = cause.description[...]
        if words.hasPrefix("Error: ") {
            words = words.dropFirst("Error: ".count)
            words = words.drop(while: \.isNumber).drop(while: \.isWhitespace)
        }
        return String(words.firstRange(of: " at ").map { words[..<$0.lowerBound] } ?? words)
    }
}
