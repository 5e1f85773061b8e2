import COpenSSL
import Exchanging
import Interop
import Wire

/// What a connection's message callback is told: handshake messages and alerts, decrypted.
///
/// While a handshake goes on they are only copied, into memory that is there before, so that
/// keeping them takes next to nothing of its time. One connection owns it, and frees it when
/// libssl has no more use for its pointer.
@safe
struct MessageLog: ~Copyable {
    private let tape: UnsafeMutablePointer<MessageTape>

    /// Takes what tells the time, in microseconds since the start of the connection.
    init(elapsed: @escaping () -> Int) {
        unsafe tape = .allocate(capacity: 1)
        unsafe tape.initialize(to: MessageTape(elapsed: elapsed))
    }

    deinit {
        unsafe tape.pointee.free()
        unsafe tape.deinitialize(count: 1)
        unsafe tape.deallocate()
    }

    /// What libssl is to hand to the callback.
    var argument: UnsafeMutableRawPointer {
        unsafe UnsafeMutableRawPointer(tape)
    }

    /// The callback that writes everything on the tape that `argument` points to.
    static let callback:
        @convention(c) (
            Int32, Int32, Int32, UnsafeRawPointer?, Int, OpaquePointer?, UnsafeMutableRawPointer?
        ) -> Void = { isWrite, _, contentType, bytes, count, _, argument in
            // Most of what is told are headers of records, of no use here.
            guard contentType == SSL3_RT_HANDSHAKE || contentType == SSL3_RT_ALERT,
                let tape = unsafe argument?.assumingMemoryBound(to: MessageTape.self)
            else { return }
            unsafe tape.pointee.write(
                UnsafeRawBufferPointer(start: bytes, count: count),
                from: isWrite != 0 ? .client : .server,
                isAlert: contentType == SSL3_RT_ALERT,
            )
        }

    /// Says in an account what was told so far.
    func tell(in account: inout ConnectionAccount) {
        for place in 0..<(unsafe tape.pointee.count) {
            let (entry, bytes) = unsafe tape.pointee.entry(place)
            if !entry.isAlert {
                Self.tell(handshake: bytes, entry, in: &account)
            } else if bytes.count == 2 {
                let description = AlertDescription(rawValue: bytes[1])
                account.alerts.append(LibraryAlert(description: description, sender: entry.sender))
            }
        }
    }

    private static func tell(
        handshake bytes: [UInt8],
        _ entry: MessageTape.Entry,
        in account: inout ConnectionAccount,
    ) {
        guard let first = bytes.first else { return }
        let type = HandshakeType(rawValue: first)
        account.messages.append(
            WireMessage(
                type: type,
                isHelloRetryRequest: type == .serverHello && isHelloRetryRequest(bytes),
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

    /// Whether a message of type `server_hello` has the random of a HelloRetryRequest, which comes
    /// behind the header and the version.
    private static func isHelloRetryRequest(_ message: [UInt8]) -> Bool {
        message.dropFirst(HandshakeMessage.headerLength + 2)
            .starts(with: ServerHello.helloRetryRequestRandom)
    }
}
