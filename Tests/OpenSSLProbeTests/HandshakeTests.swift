import Interop
import ProbeTesting
import Probing
import Testing

@Suite struct `A client on OpenSSL` {
    @Test func `leaves every witness of a handshake`() throws {
        let server = try OpenSSLServer(groups: "X25519")
        let evidence = try TestClient(server).handshake()
        #expect(evidence.ending == Ending(.agreed, shape: "x25519"))
        #expect(evidence.number == 3)
        #expect(evidence.offered == [.x25519])
        #expect(evidence.groupByLibrary == .x25519)
        #expect(evidence.signatureScheme == .ecdsaSecp256r1SHA256)
        #expect(evidence.certificate?.chainLength == 1)
        #expect(evidence.certificate?.chainBytes == server.certificate.count)
        #expect(evidence.response?.firstLine == "HTTP/1.0 200 ok")
        #expect(evidence.libraryError == nil)

        let wire = evidence.wire
        #expect(wire.groupOnWire == .x25519)
        #expect(wire.clientHellos.map(\.groups) == [[.x25519]])
        #expect(wire.clientHellos.first?.keyShares.map(\.length) == [32])
        #expect(wire.clientHellos.first?.versions == [.tls13])
        #expect(wire.clientHellos.first?.serverName == "lab.test")
        #expect(wire.peerViolations.isEmpty && wire.ownViolations.isEmpty)
        #expect(wire.alerts.isEmpty)
    }

    @Test func `tells the messages and times of a handshake in order`() throws {
        let evidence = try TestClient(OpenSSLServer(groups: "X25519")).handshake()
        #expect(evidence.story.prefix(7) == HandshakeEvidence.fullStory[...])
        let known = try evidence.steps.map { try #require($0) }
        #expect(known == known.sorted() && known[0] > 0)
    }

    @Test(
        arguments: [
            ("X25519", .x25519), ("P-256", .secp256r1), ("P-384", .secp384r1),
            ("P-521", .secp521r1),
            ("X448", .x448), ("ffdhe2048", .ffdhe2048), ("0x17", .secp256r1),
        ] as [(String, NamedGroup)]
    )
    func `names the group as the wire does`(name: String, group: NamedGroup) throws {
        let server = try OpenSSLServer(groups: "X25519:P-256:P-384:P-521:X448:ffdhe2048")
        var client = TestClient(server)
        client.offer = [name]
        let evidence = try client.handshake()
        #expect(evidence.groupByLibrary == group)
        #expect(evidence.wire.groupOnWire == group)
        #expect(evidence.ending.outcome == .agreed)
    }

    @Test func `is refused where the server has no such group`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-384"))
        client.offer = ["X25519"]
        let evidence = try client.handshake()
        let ending = evidence.ending
        #expect(ending.isAlike(Ending(.refused, shape: "alert 40 by server")))
        #expect(ending.detail.contains("handshake failure"))
        #expect(evidence.phase == .serverHello)
        #expect(evidence.alerts.map(\.description) == [.handshakeFailure])
    }

    @Test func `tells of a request to try again`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-256"))
        client.offer = ["X25519", "P-256"]
        let evidence = try client.handshake()
        #expect(evidence.ending.shape == "secp256r1")
        #expect(evidence.wire.helloRetryRequest?.group == .secp256r1)
        #expect(evidence.wire.clientHellos.count == 2)
        let messages = evidence.libraryMessages.prefix(4).map(\.description)
        #expect(
            messages == ["client_hello", "hello_retry_request", "client_hello", "server_hello"]
        )
    }

    @Test func `cannot offer what it does not have, and sends no byte`() throws {
        var client = TestClient(port: 1)
        client.offer = ["X25519", "NOPE"]
        let evidence = try client.handshake()
        #expect(evidence.stop == .cannot)
        #expect(evidence.wire.bytesSent == 0)
        #expect(evidence.times.connected == nil)
        let ending = evidence.ending
        #expect(ending.outcome == .clientCannot)
        #expect(ending.shape.hasPrefix("error:0A0"))
    }

    @Test func `leaves out what it does not have, where it is told to`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-256"))
        client.offer = ["NOPE", "P-256", "X25519MLKEM7"]
        client.skipsUnknownGroups = true
        let evidence = try client.handshake()
        #expect(evidence.offered == [.secp256r1])
        #expect(evidence.wire.clientHellos.map(\.groups) == [[.secp256r1]])
        #expect(evidence.stop == .done)
    }

    @Test func `has nothing to offer where it has none of it`() throws {
        var client = TestClient(port: 1)
        client.offer = ["NOPE"]
        client.skipsUnknownGroups = true
        #expect(try client.ending().outcome == .clientCannot)
    }
}
