import Interop
import ProbeTesting
import Probing
import Testing

@Suite struct `A handshake in pure Swift` {
    @Test(arguments: [.x25519, .secp256r1, .secp384r1, .secp521r1] as [NamedGroup])
    func `leaves every witness`(group: NamedGroup) throws {
        let server = try OpenSSLServer(groups: "X25519:P-256:P-384:P-521")
        var client = TestClient(server)
        client.offer = [group]
        let evidence = try client.handshake()
        #expect(evidence.ending == Ending(.agreed, shape: group.description))
        #expect(evidence.groupByLibrary == group && evidence.wire.groupOnWire == group)
        #expect(evidence.offered == [group])
        #expect(evidence.signatureScheme == .ecdsaSecp256r1SHA256)
        #expect(evidence.certificate?.chainLength == 1)
        #expect(evidence.certificate?.isTheIssued == true)
        #expect(evidence.response?.holdsNonce == true)
        #expect(evidence.libraryError == nil && evidence.isResumed == nil)
        #expect(evidence.wire.peerViolations.isEmpty && evidence.wire.ownViolations.isEmpty)
        #expect(evidence.wire.clientHellos.map(\.groups) == [[group]])
    }

    @Test func `tells messages and times in order, and its secrets where they are asked for`()
        throws
    {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        var keys: [String] = []
        client.tellKeys = { keys += $0 }
        let evidence = try client.handshake()
        #expect(evidence.story.prefix(7) == HandshakeEvidence.fullStory[...])
        let known = try evidence.steps.map { try #require($0) }
        #expect(known == known.sorted() && known[0] > 0)
        #expect(keys.count == 5 && keys[0].hasPrefix("CLIENT_HANDSHAKE_TRAFFIC_SECRET "))
    }

    @Test func `is refused where the server has no such group`() throws {
        let client = TestClient(try OpenSSLServer(groups: "P-384"))
        let ending = try client.ending()
        #expect(ending.isAlike(Ending(.refused, shape: "alert 40 by server")))
    }

    @Test(arguments: [.mlkem512, .x448, NamedGroup(rawValue: 0)] as [NamedGroup])
    func `is not tried with a group that the client does not have`(group: NamedGroup) throws {
        var client = TestClient(port: 1)
        client.offer = [.x25519, group]
        let evidence = try client.handshake()
        #expect(evidence.stop == .cannot && evidence.wire.bytesSent == 0)
        let ending = evidence.ending
        #expect(
            ending
                == Ending(
                    .clientCannot,
                    shape: "swift-crypto has no `\(group)`",
                    detail: ending.detail
                )
        )
    }

    @Test func `ends where the certificate is for another name`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.serverName = "other.test"
        let evidence = try client.handshake()
        #expect(evidence.certificate?.verificationError == "hostname mismatch")
        #expect(evidence.alerts == [LibraryAlert(description: .badCertificate, sender: .client)])
        #expect(evidence.ending.shape == "certificate not accepted: hostname mismatch")
    }

    @Test func `is no word about the server where a limit of the client's own was hit`() throws {
        let names = (["lab.test"] + (1000..<2500).map { "\($0).t" }).map { "DNS:\($0)" }
        let identity = try SelfSigned(for: names.joined(separator: ","))
        let client = TestClient(try OpenSSLServer(groups: "X25519", identity: identity))
        let count = identity.certificate.count
        #expect(
            throws: Fault(
                operation: "accept",
                subject: "certificate",
                reason: "\(count) bytes are more than the 10000 that this client reads",
                hint: "have the server present a shorter certificate",
            )
        ) { try client.handshake() }
    }

    @Test(
        arguments: [
            ([0x15, 3, 3, 0, 2, 2, 80], Outcome.refused, "alert 80 by server"),
            (
                Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), .broken,
                "not TLS: `HTTP/1.1 400 Bad Request`"
            ),
        ] as [([UInt8], Outcome, String)]
    )
    func `is judged by what comes instead of a hello`(
        answer: [UInt8],
        outcome: Outcome,
        shape: String,
    ) throws {
        let ending = try Peer.serving(Peer.saying(answer)) { try TestClient(port: $0).ending() }
        #expect(ending.outcome == outcome && ending.shape == shape)
    }

    @Test func `finds nobody where nobody listens`() throws {
        #expect(try TestClient(port: 1).handshake().stop == .connectionRefused)
    }
}
