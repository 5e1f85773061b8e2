import COpenSSL
import Exchanging
import Interop
import Wire

/// What a connection's message callback is told: handshake messages and alerts, decrypted.
///
/// While a handshake goes on they are only kept, so that reading them takes none of its time.
///
/// It is a class because libssl keeps a pointer to it; one connection owns it and
/// outlives the use of the pointer.
final class MessageLog {
    /// One message, as SSL_CTX_set_msg_callback(3) delivers it.
    private struct Entry {
        let sender: Role
        let contentType: Int32
        let place: Range<Int>
        let time: Int
    }

    /// How many messages and alerts are still to be kept, as many as an observer of the wire keeps:
    /// a handshake has far fewer, and a server must not make the evidence any longer.
    private var room = (messages: 64, alerts: 16)

    private var entries: [Entry] = []

    /// The bytes of all of them, one behind the other.
    private var bytes: [UInt8] = []

    private let elapsed: () -> Int

    /// Takes what tells the time, in microseconds since the start of the connection.
    init(elapsed: @escaping () -> Int) {
        self.elapsed = elapsed
        entries.reserveCapacity(16)
        bytes.reserveCapacity(8192)
    }

    /// Whether one more may be kept, which then is.
    private func hasRoom(for contentType: Int32) -> Bool {
        switch contentType {
        case SSL3_RT_HANDSHAKE where room.messages > 0: room.messages -= 1
        case SSL3_RT_ALERT where room.alerts > 0: room.alerts -= 1
        // Most of what is told are headers of records, of no use here.
        default: return false
        }
        return true
    }

    /// Says in an account what was told so far.
    func tell(in account: inout ConnectionAccount) {
        for entry in entries {
            let bytes = Array(bytes[entry.place])
            if entry.contentType == SSL3_RT_HANDSHAKE {
                Self.tell(handshake: bytes, entry, in: &account)
            } else if bytes.count == 2 {
                let description = AlertDescription(rawValue: bytes[1])
                account.alerts.append(LibraryAlert(description: description, sender: entry.sender))
            }
        }
    }

    private static func tell(
        handshake bytes: [UInt8],
        _ entry: Entry,
        in account: inout ConnectionAccount,
    ) {
        guard let first = bytes.first else { return }
        let type = HandshakeType(rawValue: first)
        let hello =
            type == .serverHello ? try? ServerHello(body: Array(bytes.dropFirst(4))) : nil
        account.messages.append(
            WireMessage(
                type: type,
                isHelloRetryRequest: hello?.isHelloRetryRequest == true,
                sender: entry.sender,
                length: bytes.count,
                time: entry.time,
            )
        )
        guard entry.sender == .server else { return }
        switch type {
        case .certificate:
            account.chain = (try? CertificateMessage(bytes))?.chain
        case .certificateVerify:
            let message = try? CertificateVerifyMessage(bytes)
            account.signatureScheme = message?.signatureScheme
        default:
            break
        }
    }

    /// The callback that hands everything to the log that `argument` points to.
    static let callback:
        @convention(c) (
            Int32, Int32, Int32, UnsafeRawPointer?, Int, OpaquePointer?, UnsafeMutableRawPointer?
        ) -> Void = { isWrite, _, contentType, bytes, count, _, argument in
            guard let argument = unsafe argument else { return }
            let log = unsafe Unmanaged<MessageLog>.fromOpaque(argument).takeUnretainedValue()
            guard log.hasRoom(for: contentType) else { return }
            let time = log.elapsed()
            let start = log.bytes.count
            unsafe log.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            log.entries.append(
                Entry(
                    sender: isWrite != 0 ? .client : .server,
                    contentType: contentType,
                    place: start..<log.bytes.count,
                    time: time,
                )
            )
        }
}
