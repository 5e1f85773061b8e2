import COpenSSL
import Interop
import Wire

/// What a connection's message callback is told: handshake messages and alerts, decrypted.
///
/// It is a class because libssl keeps a pointer to it; one connection owns it and
/// outlives the use of the pointer.
final class MessageLog {
    /// Handshake messages in order, the hellos included.
    private(set) var messages: [WireMessage] = []

    /// Fatal alerts in order.
    private(set) var alerts: [LibraryAlert] = []

    /// The server's certificates in DER, its own first.
    private(set) var chain: [[UInt8]]?

    /// The scheme of the server's CertificateVerify.
    private(set) var signatureScheme: SignatureScheme?

    private let elapsed: () -> Int

    /// Takes what tells the time, in microseconds since the start of the connection.
    init(elapsed: @escaping () -> Int) {
        self.elapsed = elapsed
    }

    /// Takes one message, as SSL_CTX_set_msg_callback(3) delivers it.
    func take(isWrite: Bool, contentType: Int32, bytes: [UInt8]) {
        let sender = isWrite ? Role.client : .server
        switch contentType {
        case SSL3_RT_ALERT:
            guard bytes.count == 2 else { return }
            let description = AlertDescription(rawValue: bytes[1])
            alerts.append(LibraryAlert(description: description, sender: sender))
        case SSL3_RT_HANDSHAKE:
            takeHandshake(bytes, from: sender)
        default:
            break
        }
    }

    private func takeHandshake(_ bytes: [UInt8], from sender: Role) {
        guard let first = bytes.first else { return }
        let type = HandshakeType(rawValue: first)
        let hello = type == .serverHello ? try? ServerHello(body: Array(bytes.dropFirst(4))) : nil
        messages.append(
            WireMessage(
                type: type,
                isHelloRetryRequest: hello?.isHelloRetryRequest == true,
                sender: sender,
                length: bytes.count,
                time: elapsed(),
            )
        )
        guard sender == .server else { return }
        switch type {
        case .certificate:
            chain = (try? CertificateMessage(bytes))?.chain
        case .certificateVerify:
            signatureScheme = (try? CertificateVerifyMessage(bytes))?.signatureScheme
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
            let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
            log.take(isWrite: isWrite != 0, contentType: contentType, bytes: unsafe Array(buffer))
        }
}
