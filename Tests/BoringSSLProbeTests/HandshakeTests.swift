import Dialing
import Interop
import NIOSSL
import ProbeTesting
import Testing

@Suite struct `A client on BoringSSL` {
    static let spoken: [(name: String, group: NamedGroup)] = [
        ("X25519", .x25519), ("P-256", .secp256r1), ("P-384", .secp384r1), ("P-521", .secp521r1),
    ]

    @Test(arguments: spoken)
    func `completes a handshake, and has no word for the group`(
        name: String,
        group: NamedGroup,
    ) throws {
        let server = try OpenSSLServer(groups: name)
        var client = TestClient(server)
        client.offer = [group]
        let evidence = try client.handshake()
        #expect(evidence.stop == .done)
        #expect(evidence.libraryError == nil)
        #expect(evidence.groupByLibrary == nil)
        #expect(evidence.isResumed == nil)
        #expect(evidence.wire.groupOnWire == group)
        #expect(evidence.offered == [group])
        #expect(evidence.response?.holdsNonce == true)
        #expect(evidence.response?.status == 200)
        let certificate = try #require(evidence.certificate)
        #expect(certificate.isTheIssued)
        #expect(certificate.chainLength == 1)
        #expect(certificate.verificationError == nil)
        #expect(evidence.alerts.map(\.description) == [.closeNotify, .closeNotify])
        let hello = try #require(evidence.wire.clientHellos.first)
        #expect(hello.versions == [.tls13])
        #expect(hello.serverName == "lab.test")
        #expect(evidence.wire.peerViolations + evidence.wire.ownViolations == [])
        let times = evidence.times
        #expect(times.finishedSent != nil && times.firstResponseByte != nil)
    }

    static let offered: [(group: NamedGroup, length: Int)] = [
        (.x25519, 32), (.secp256r1, 65), (.secp384r1, 97), (.secp521r1, 133),
        (.x25519MLKEM768, 1216), (.mlkem1024, 1568),
    ]

    /// The one on the wire, alone, is the second witness.
    @Test(arguments: offered)
    func `offers one group alone, with its share`(group: NamedGroup, length: Int) throws {
        let evidence = try Peer.serving(Peer.saying([21, 3, 3, 0, 2, 2, 40])) { port in
            var client = TestClient(port: port)
            client.offer = [group]
            return try client.handshake()
        }
        let hello = try #require(evidence.wire.clientHellos.first)
        #expect(hello.groups == [group])
        #expect(hello.keyShares == [WireKeyShare(group: group, length: length)])
        #expect(evidence.ending.isAlike(Ending(.refused, shape: "alert 40 by server")))
        #expect(
            evidence.ending.detail.hasSuffix(
                ":SSL routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE"
            )
        )
        let alert = LibraryAlert(description: .handshakeFailure, sender: .server)
        #expect(evidence.alerts == [alert])
    }

    static let unspoken: [NamedGroup] = [
        .x448, .ffdhe2048, .mlkem512, .mlkem768, .secp256r1MLKEM768, .secp384r1MLKEM1024,
        NamedGroup(rawValue: 0x6399), NamedGroup(rawValue: 0),
    ]

    @Test(arguments: unspoken)
    func `has its library refuse a group that it lacks`(group: NamedGroup) throws {
        var client = TestClient(port: 1)
        client.offer = [group]
        let evidence = try client.handshake()
        let words = "error:100000ef:SSL routines:OPENSSL_internal:UNSUPPORTED_ELLIPTIC_CURVE"
        #expect(evidence.ending == Ending(.clientCannot, shape: words, detail: words))
        #expect(evidence.offered == [group])
        #expect(evidence.wire.bytesSent == 0)
    }

    /// What something else has left in the thread's queue of errors is not the reason.
    @Test func `has its library's own words for that, whatever failed before`() throws {
        #expect(throws: NIOSSLError.self) {
            try NIOSSLCertificate(bytes: [0x30, 0x82], format: .der)
        }
        var client = TestClient(port: 1)
        client.offer = [.x448]
        let words = "error:100000ef:SSL routines:OPENSSL_internal:UNSUPPORTED_ELLIPTIC_CURVE"
        #expect(try client.handshake().libraryError == words)
    }

    @Test func `leaves out groups that it lacks, where it may`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-256"))
        client.offer = [.x448, .secp256r1, .mlkem768]
        client.skipsUnknownGroups = true
        let evidence = try client.handshake()
        #expect(evidence.offered == [.secp256r1])
        #expect(evidence.wire.groupOnWire == .secp256r1)
    }

    @Test(arguments: [
        Scenario.asShipped, .hrr, .fallback, .badShare, .tls12Leak, .resumption,
    ])
    func `says what it cannot do`(scenario: Scenario) throws {
        var client = TestClient(port: 1)
        client.scenario = scenario
        let evidence = try client.handshake()
        #expect(evidence.stop == .cannot)
        let words = "swift-nio-ssl has no way to do `\(scenario.rawValue)`"
        #expect(evidence.libraryError == words)
    }

    @Test func `never leaves the offer to its library`() throws {
        var client = TestClient(port: 1)
        client.offer = nil
        #expect(
            try client.handshake().libraryError == "swift-nio-ssl has no way to do `as-shipped`"
        )
    }

    @Test func `splits the hello, in segments and in records by turns`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.scenario = .splitHello
        let evidence = try client.handshakes(0...2)
        #expect(evidence.map(\.stop) == [.done, .done, .done])
        #expect(evidence.map { $0.pause >= HelloCut.pause } == [true, false, true])
        #expect(evidence[1].wire.bytesSent == evidence[0].wire.bytesSent + 5)
    }

    @Test func `is told the secrets of each connection alone`() throws {
        var told: [[String]] = []
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.tellKeys = { told.append($0) }
        _ = try client.handshakes(0...1)
        #expect(told.count == 2)
        for lines in told {
            let words = lines.map { $0.split(separator: " ") }
            #expect(
                Set(words.map { String($0[0]) }).isSuperset(of: [
                    "CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                    "CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0",
                ])
            )
            #expect(words.allSatisfy { $0.count == 3 })
        }
        #expect(Set(told[0]).isDisjoint(with: told[1]))
    }
}
