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
        let bytes: [UInt8]
        let time: Int
    }

    /// The most messages and alerts that are kept, as many as an observer of the wire keeps: a
    /// handshake has far fewer, and a server must not make the evidence any longer.
    private static let limits = [SSL3_RT_HANDSHAKE: 64, SSL3_RT_ALERT: 16]

    private var entries: [Entry] = []
    private var counts: [Int32: Int] = [:]
    private let elapsed: () -> Int

    /// Takes what tells the time, in microseconds since the start of the connection.
    init(elapsed: @escaping () -> Int) {
        self.elapsed = elapsed
    }

    private func keep(_ entry: Entry) {
        let count = counts[entry.contentType, default: 0]
        guard count < Self.limits[entry.contentType, default: 0] else { return }
        counts[entry.contentType] = count + 1
        entries.append(entry)
    }

    /// Says in an account what was told so far.
    func tell(in account: inout ConnectionAccount) {
        for entry in entries {
            if entry.contentType == SSL3_RT_HANDSHAKE {
                Self.tell(handshake: entry, in: &account)
            } else if entry.bytes.count == 2 {
                let description = AlertDescription(rawValue: entry.bytes[1])
                account.alerts.append(LibraryAlert(description: description, sender: entry.sender))
            }
        }
    }

    private static func tell(handshake entry: Entry, in account: inout ConnectionAccount) {
        guard let first = entry.bytes.first else { return }
        let type = HandshakeType(rawValue: first)
        let hello =
            type == .serverHello ? try? ServerHello(body: Array(entry.bytes.dropFirst(4))) : nil
        account.messages.append(
            WireMessage(
                type: type,
                isHelloRetryRequest: hello?.isHelloRetryRequest == true,
                sender: entry.sender,
                length: entry.bytes.count,
                time: entry.time,
            )
        )
        guard entry.sender == .server else { return }
        switch type {
        case .certificate:
            account.chain = (try? CertificateMessage(entry.bytes))?.chain
        case .certificateVerify:
            let message = try? CertificateVerifyMessage(entry.bytes)
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
            // Most of what it is told are headers of records, of no use here.
            guard contentType == SSL3_RT_HANDSHAKE || contentType == SSL3_RT_ALERT,
                let argument = unsafe argument
            else { return }
            let log = unsafe Unmanaged<MessageLog>.fromOpaque(argument).takeUnretainedValue()
            let entry = unsafe Entry(
                sender: isWrite != 0 ? .client : .server,
                contentType: contentType,
                bytes: Array(UnsafeRawBufferPointer(start: bytes, count: count)),
                time: log.elapsed(),
            )
            log.keep(entry)
        }
}
