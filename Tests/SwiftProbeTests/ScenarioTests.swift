import Dialing
import Interop
import ProbeTesting
import Probing
import Testing

@Suite struct `A scenario in pure Swift` {
    private func client(
        _ scenario: Scenario,
        groups: String = "X25519:P-256",
        version: String = "tls1_3",
    ) throws -> TestClient {
        var client = TestClient(try OpenSSLServer(groups: groups, version: version))
        client.scenario = scenario
        return client
    }

    @Test func `of hrr is asked once for the share that it kept back`() throws {
        let evidence = try client(.hrr).handshake()
        #expect(evidence.stop == .done && evidence.groupByLibrary == .x25519)
        #expect(evidence.wire.helloRetryRequest?.group == .x25519)
        #expect(evidence.wire.clientHellos.map { $0.keyShares.count } == [0, 1])
        #expect(evidence.wire.peerViolations.isEmpty && evidence.wire.ownViolations.isEmpty)
        let messages = evidence.libraryMessages.prefix(4).map(\.description)
        #expect(
            messages == ["client_hello", "hello_retry_request", "client_hello", "server_hello"]
        )
    }

    @Test func `of fallback has a share of each group`() throws {
        var client = try client(.fallback)
        client.offer = [.secp256r1MLKEM768]
        let evidence = try client.handshake()
        #expect(evidence.offered == [.secp256r1MLKEM768, .x25519])
        #expect(evidence.wire.clientHellos[0].keyShares.map(\.length) == [1249, 32])
        #expect(evidence.groupByLibrary == .x25519)
    }

    @Test func `of split-hello is cut in two ways by turns`() throws {
        let evidence = try client(.splitHello).handshakes(0...1)
        #expect(evidence.map(\.stop) == [.done, .done])
        #expect(evidence.map { $0.pause >= HelloCut.pause } == [true, false])
    }

    @Test(arguments: [.x25519, .secp256r1] as [NamedGroup])
    func `of bad-share is refused three times, and the server lives`(group: NamedGroup) throws {
        var client = try client(.badShare)
        client.offer = [group]
        let evidence = try client.handshakes(0...4)
        let length = group == .x25519 ? 32 : 65
        let lengths = evidence.map { $0.wire.clientHellos[0].keyShares[0].length }
        #expect(lengths == [length, length - 1, length + 1, length, length])
        let endings = evidence.map {
            Ending(of: $0, in: .badShare, named: GroupNames([])).outcome
        }
        #expect(endings == [.agreed, .refused, .refused, .refused, .agreed])
        for handshake in evidence[1...3] {
            let ending = Ending(of: handshake, in: .badShare, named: GroupNames([]))
            #expect(ending.isAlike(Ending(.refused, shape: "alert 47 by server")))
        }
    }

    @Test(arguments: ["tls1_2", "tls1_3"])
    func `of tls12-leak gets X25519, or an alert where there is no TLS 1.2`(version: String) throws
    {
        var client = try client(.tls12Leak, version: version)
        client.offer = nil
        let evidence = try client.handshake()
        #expect(evidence.wire.clientHellos[0].versions == [.tls12])
        guard version == "tls1_2" else {
            #expect(evidence.alerts.map(\.description) == [.protocolVersion])
            return
        }
        #expect(evidence.stop == .done && evidence.response?.holdsNonce == true)
        #expect(evidence.groupByLibrary == .x25519)
        #expect(evidence.wire.serverKeyExchangeGroup == .x25519)
        #expect(evidence.certificate?.verificationError == nil)
    }

    @Test(
        arguments: [
            ("ALL", "rsa:2048", 0xc02f), ("TLSv1", "rsa:2048", 0xc013),
            ("TLSv1", "ec -pkeyopt ec_paramgen_curve:P-256", 0xc009),
            ("TLSv1 -no_etm", "ec -pkeyopt ec_paramgen_curve:P-256", 0xc009),
        ] as [(String, String, UInt16)]
    )
    func `of tls12-leak has an answer of a server that encrypts as TLS 1.0 did`(
        ciphers: String,
        key: String,
        suite: UInt16,
    ) throws {
        let server = try OpenSSLServer(
            groups: "X25519:P-256",
            version: "tls1_2",
            identity: SelfSigned(newKey: key),
            options: "-cipher \(ciphers)"
        )
        var client = TestClient(server)
        client.scenario = .tls12Leak
        client.offer = nil
        let evidence = try client.handshake()
        #expect(evidence.wire.serverHello?.cipherSuite == CipherSuite(rawValue: suite))
        #expect(evidence.groupByLibrary == .x25519 && evidence.wire.groupOnWire == .x25519)
        #expect(evidence.response?.status == 200, "\(evidence.libraryError ?? "no error")")
        #expect(evidence.stop == .done && evidence.certificate?.verificationError == nil)
        #expect(evidence.wire.peerViolations.isEmpty && evidence.wire.ownViolations.isEmpty)
    }

    @Test func `of resumption takes a ticket, and offers it the next time`() throws {
        let evidence = try client(.resumption).handshakes(0...3)
        #expect(evidence.map(\.isResumed) == [nil, true, nil, true])
        #expect(evidence.map(\.stop) == [.done, .done, .done, .done])
        #expect(evidence.map(\.wire.serverHello?.hasPreSharedKey) == [false, true, false, true])
        #expect(evidence.map { $0.certificate == nil } == [false, true, false, true])
        #expect(evidence.flatMap(\.wire.peerViolations).isEmpty)
        #expect(evidence.map(\.groupByLibrary) == Array(repeating: .x25519, count: 4))
    }
}
