import Interop
import ResultStore

/// What of a handshake is the same each time, unless something was changed.
///
/// A signature is counted out of its CertificateVerify by its own length (RFC 8446 section
/// 4.4.3: a header of 4 bytes, the algorithm in 2, the length in 2), since one of ECDSA has 70
/// to 72 bytes by chance. Left out are session tickets, which hold numbers drawn at random,
/// and with them all totals of a connection: record headers, tickets, the response.
struct WireProfile {
    /// The bytes of each message, in the order in which they were seen.
    let messages: [(message: WireMessageName, bytes: Int)]

    /// The figures that its attempt's row has.
    let figures: WireFigures

    /// Takes what is exact from a handshake that agreed.
    ///
    /// Where two authorities issued, the certificate's own length is left to chance as well.
    init(_ figures: WireFigures, _ messages: [MessageLength], sameAuthority: Bool) {
        self.figures = figures
        var seen: [WireMessageName: Int] = [:]
        self.messages = messages.compactMap { message in
            guard Self.isExact(message, sameAuthority) else { return nil }
            let first = WireMessageName(sender: message.sender, name: message.name)
            seen[first, default: 0] += 1
            return (
                WireMessageName(
                    sender: message.sender,
                    name: message.name,
                    occurrence: seen[first, default: 1],
                ),
                Self.bytes(of: message)
            )
        }
    }

    /// The bytes of all its messages in one direction.
    func bytes(from sender: Role) -> Int {
        messages.reduce(0) { $0 + ($1.message.sender == sender ? $1.bytes : 0) }
    }

    private static func isExact(_ message: MessageLength, _ sameAuthority: Bool) -> Bool {
        switch message.type {
        case .newSessionTicket: false
        case .certificate, .compressedCertificate: sameAuthority
        default: true
        }
    }

    private static func bytes(of message: MessageLength) -> Int {
        message.type == .certificateVerify ? min(message.length, 8) : message.length
    }
}
