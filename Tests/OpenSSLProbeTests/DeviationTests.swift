import Dialing
import FaultyServer
import Interop
import ProbeTesting
import Testing

@Suite struct `A client on OpenSSL that meets a deviation` {
    @Test func `does not take another certificate for the issued one`() throws {
        let server = try OpenSSLServer(groups: "X25519")
        var client = TestClient(server)
        client.certificate = server.certificate + [0]
        #expect(
            try client.ending().isAlike(
                Ending(.broken, shape: "expected the issued certificate, came another")
            )
        )
    }

    @Test func `does not take a certificate of another authority`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.authority = try OpenSSLServer(groups: "X25519").certificate
        let ending = try client.ending()
        #expect(ending.outcome == .broken)
        #expect(ending.shape.hasPrefix("certificate not accepted: self"))
        #expect(ending.detail.contains("certificate verify failed"))
    }

    @Test func `does not take a certificate for another name`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.serverName = "other.test"
        let ending = try client.ending()
        #expect(
            ending.isAlike(Ending(.broken, shape: "certificate not accepted: hostname mismatch"))
        )
    }

    @Test func `does not take another body for the endpoint's`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.nonce = "another nonce"
        #expect(
            try client.ending().isAlike(
                Ending(.broken, shape: "expected the endpoint's nonce, came another body")
            )
        )
    }

    @Test func `finds nobody`() throws {
        #expect(try TestClient(port: 1).ending() == Ending(.broken, shape: "connection refused"))
    }

    @Test func `is out of time where the server is silent`() throws {
        let listener = try StreamListener.listening(on: 0)
        var client = TestClient(port: try listener.port)
        client.timeout = 50_000
        #expect(try client.ending() == Ending(.timeout, shape: "phase server-hello"))
    }

    /// With any other it would be out of time at once.
    @Test func `has the time that its server has of its own`() throws {
        let evidence = try Peer.serving(Peer.saying([])) { port in
            var client = TestClient(port: port)
            client.timeout = 0
            client.ownTimeout = 10_000_000
            return try client.handshake()
        }
        let ending = Ending(of: evidence, in: .handshake, named: GroupNames([]))
        #expect(ending.isAlike(Ending(.refused, shape: "silent-close")))
    }

    @Test(
        arguments: [
            ([], Ending(.refused, shape: "silent-close")),
            ([21, 3, 3, 0, 2, 2, 70], Ending(.refused, shape: "alert 70 by server")),
            (
                [21, 3, 3, 0, 2, 1, 0],
                Ending(.broken, shape: "close_notify, waiting for server-hello")
            ),
            (
                [22, 3, 3, 0, 9],
                Ending(.broken, shape: "the stream ended after 0 of 9 bytes of a record")
            ),
        ] as [([UInt8], Ending)]
    )
    func `names how a server ended the connection`(answer: [UInt8], expected: Ending) throws {
        let evidence = try Peer.serving(Peer.saying(answer)) { port in
            try TestClient(port: port).handshake()
        }
        #expect(evidence.ending.isAlike(expected))
    }

    @Test func `names a server that speaks no TLS`() throws {
        let evidence = try Peer.serving(
            Peer.saying(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        ) { port in try TestClient(port: port).handshake() }
        #expect(evidence.ending.outcome == .broken)
        #expect(evidence.wire.peerViolations.map(\.rule) == [.notTLS])
    }

    @Test(arguments: [
        ("X25519", "offered x25519, got secp256r1"), ("P-256", "offered secp256r1, got x25519"),
    ])
    func `names a group that it did not offer`(group: String, shape: String) throws {
        let server: @Sendable (consuming StreamSocket) -> Void = { socket in
            FaultyServer(.wrongGroup) { _ in }.answer(socket)
        }
        let evidence = try Peer.serving(server) { port in
            var client = TestClient(port: port)
            client.offer = [group]
            return try client.handshake()
        }
        #expect(evidence.ending.isAlike(Ending(.wrongGroup, shape: shape)))
        #expect(evidence.alerts.map(\.sender) == [.client])
    }

    @Test func `cannot connect from a place that is none`() {
        var client = TestClient(port: 1)
        client.source = "10.0.0.1"
        let fault = #expect(throws: Fault.self) { try client.handshake() }
        #expect(
            fault?.description == "cannot connect from `10.0.0.1`: it is not a loopback address"
        )
    }

    @Test func `cannot trust what is no certificate`() {
        var client = TestClient(port: 1)
        client.authority = [1, 2, 3]
        let fault = #expect(throws: Fault.self) { try client.handshake() }
        #expect(fault?.operation == "prepare client")
        #expect(fault?.subject == "openssl@debian-12")
    }
}
