import Dialing
import FaultyServer
import Interop
import ProbeTesting
import Testing

@Suite struct `A client on BoringSSL that meets a deviation` {
    private static func evidence(
        _ serve: @escaping @Sendable (consuming StreamSocket) -> Void
    ) throws -> HandshakeEvidence {
        try Peer.serving(serve) { try TestClient(port: $0).handshake() }
    }

    @Test func `does not take another body for the endpoint's`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.nonce = "another nonce"
        let ending = try client.ending()
        let shape = "expected the endpoint's nonce, came another body"
        #expect(ending.isAlike(Ending(.broken, shape: shape)))
    }

    @Test func `finds nobody`() throws {
        #expect(try TestClient(port: 1).handshake().stop == .connectionRefused)
    }

    @Test func `is out of time where the server is silent`() throws {
        let listener = try StreamListener.listening(on: 0)
        var client = TestClient(port: try listener.port)
        client.timeout = 50_000
        let ending = try client.ending()
        #expect(ending == Ending(.timeout, shape: "phase server-hello"))
    }

    static let ends: [(answer: [UInt8], ending: Ending)] = [
        ([], Ending(.refused, shape: "silent-close")),
        ([21, 3, 3, 0, 2, 2, 70], Ending(.refused, shape: "alert 70 by server")),
        (
            [21, 3, 3, 0, 2, 1, 0],
            Ending(.broken, shape: "library error, waiting for server-hello")
        ),
        (
            [22, 3, 3, 0, 9],
            Ending(.broken, shape: "the stream ended after 0 of 9 bytes of a record")
        ),
    ]

    @Test(arguments: ends)
    func `names how a server ended the connection`(answer: [UInt8], ending: Ending) throws {
        #expect(try Self.evidence(Peer.saying(answer)).ending.isAlike(ending))
    }

    @Test func `names a server that speaks no TLS`() throws {
        let answer = Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)
        let evidence = try Self.evidence(Peer.saying(answer))
        #expect(evidence.ending.outcome == .broken)
        #expect(evidence.wire.peerViolations.map(\.rule) == [.notTLS])
    }

    @Test func `names a group that it did not offer`() throws {
        let evidence = try Self.evidence { socket in
            FaultyServer(.wrongGroup) { _ in }.answer(socket)
        }
        let shape = "offered x25519, got secp256r1"
        #expect(evidence.ending.isAlike(Ending(.wrongGroup, shape: shape)))
        // It has no keys yet, so that its alert is in plaintext.
        #expect(evidence.wire.alerts.map(\.sender) == [.client])
    }

    /// A server of TLS 1.2 alone has no version in common with it.
    @Test func `is refused by what speaks TLS 1.2 alone`() throws {
        let client = TestClient(try OpenSSLServer(groups: "X25519", version: "tls1_2"))
        let ending = try client.ending()
        #expect(ending.isAlike(Ending(.refused, shape: "alert 70 by server")))
    }
}
