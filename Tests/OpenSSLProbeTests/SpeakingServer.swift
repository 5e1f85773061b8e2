import Dialing
import Glibc
import ProbeTesting

@testable import OpenSSLProbe

/// A TLS server on the distribution's libssl that says what it is told, and ends as it is told.
@safe
struct SpeakingServer {
    /// How it ends a connection.
    enum End: Sendable {
        /// With a close_notify.
        case inOrder

        /// With the end of the stream alone.
        case abruptly

        /// With a reset.
        case reset

        /// Not before the client does.
        case last
    }

    private let calls: ServerCalls
    private let context: OpaquePointer

    private init(certificate: String, key: String) throws {
        guard let path = SystemLibrary.path(of: "libssl.so.3") else { throw Unready() }
        calls = try ServerCalls(try SharedObject(path: path))
        guard let context = unsafe calls.contextNew(calls.method()),
            unsafe calls.certificate(context, certificate, 1) == 1,
            unsafe calls.key(context, key, 1) == 1
        else { throw Unready() }
        unsafe self.context = context
    }

    /// Serves one connection, while `body` is the client: a record for each part of the answer.
    static func serving<Result>(
        as identity: SelfSigned,
        saying answer: [[UInt8]],
        end: End,
        to body: (UInt16) throws -> Result,
    ) throws -> Result {
        let (certificate, key) = (identity.pem, identity.key)
        return try Peer.serving(
            { socket in
                guard let server = try? SpeakingServer(certificate: certificate, key: key)
                else { return }
                server.serve(socket, saying: answer, end: end)
            },
            to: body
        )
    }

    private func serve(_ socket: consuming StreamSocket, saying answer: [[UInt8]], end: End) {
        defer { unsafe calls.contextFree(context) }
        _ = fcntl(socket.descriptor, F_SETFL, 0)
        // Without it the answer waits for the client to acknowledge the tickets (RFC 896), and
        // a reset would take it back.
        var on: Int32 = 1
        let length = socklen_t(MemoryLayout<Int32>.size)
        _ = unsafe setsockopt(socket.descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, length)
        guard let ssl = unsafe calls.new(context) else { return }
        defer { unsafe calls.free(ssl) }
        guard unsafe calls.descriptor(ssl, socket.descriptor) == 1, unsafe calls.accept(ssl) == 1
        else { return }
        var request = [UInt8](repeating: 0, count: 4096)
        _ = unsafe calls.read(ssl, &request, 4096)
        for part in answer { _ = unsafe calls.write(ssl, part, Int32(part.count)) }
        switch end {
        case .inOrder: _ = unsafe calls.shutdown(ssl)
        case .abruptly: break
        case .last: _ = unsafe calls.read(ssl, &request, 4096)
        case .reset:
            // What lingers for no time is taken back with a reset (socket(7)).
            var now = linger(l_onoff: 1, l_linger: 0)
            let size = socklen_t(MemoryLayout<linger>.size)
            _ = unsafe setsockopt(socket.descriptor, SOL_SOCKET, SO_LINGER, &now, size)
        }
    }

    /// libssl is not installed, or did not take the certificate.
    struct Unready: Error {}
}
