import Interop
import ProbeTesting
import Testing

/// Whatever else is wrong with it: BoringSSL, and not this lab, says no.
@Suite struct `A certificate that BoringSSL looks at` {
    private static let refused =
        "certificate not accepted: "
        + "error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED"

    private func ending(_ client: TestClient) throws -> Ending {
        let evidence = try client.handshake()
        #expect(evidence.response == nil)
        #expect(evidence.times.firstResponseByte == nil)
        return evidence.ending
    }

    @Test func `is not accepted of another authority`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.authority = try SelfSigned().certificate
        #expect(try ending(client).isAlike(Ending(.broken, shape: Self.refused)))
    }

    @Test func `is not accepted once it has expired`() throws {
        let identity = try SelfSigned(hasExpired: true)
        let client = TestClient(try OpenSSLServer(groups: "X25519", identity: identity))
        #expect(try ending(client).isAlike(Ending(.broken, shape: Self.refused)))
    }

    @Test func `is not accepted for another name`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.serverName = "other.test"
        let ending = try ending(client)
        #expect(ending.outcome == .broken)
        #expect(
            ending.shape == "certificate not accepted: NIOSSLExtraError.failedToValidateHostname: "
                + "Couldn't find other.test in certificate from peer"
        )
    }

    /// The lab connects to that address, and asks for a name all the same.
    @Test func `is not accepted for the address`() throws {
        let identity = try SelfSigned(for: "IP:127.0.0.1")
        let client = TestClient(try OpenSSLServer(groups: "X25519", identity: identity))
        let ending = try ending(client)
        #expect(ending.outcome == .broken)
        #expect(ending.shape.contains("failedToValidateHostname"))
    }

    @Test func `is held against the one that was issued`() throws {
        let server = try OpenSSLServer(groups: "X25519")
        var client = TestClient(server)
        client.certificate = server.certificate + [0]
        let ending = try client.ending()
        let shape = "expected the issued certificate, came another"
        #expect(ending.isAlike(Ending(.broken, shape: shape)))
    }

    @Test func `is not looked at where a person gives no authority`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.authority = nil
        client.serverName = "other.test"
        #expect(try client.handshake().stop == .done)
    }

    @Test func `cannot be held against what is no certificate`() throws {
        var client = TestClient(port: 1)
        client.authority = [1, 2, 3]
        let fault = #expect(throws: Fault.self) { try client.handshake() }
        #expect(
            fault?.description
                == "cannot prepare client `boringssl`: the authority's certificate cannot be read"
        )
    }

    @Test(arguments: ["", "127.0.0.1", "lab\0test"])
    func `cannot be for a name that is none`(name: String) throws {
        var client = TestClient(port: 1)
        client.serverName = name
        let fault = #expect(throws: Fault.self) { try client.handshake() }
        #expect(fault?.operation == "set server name")
        #expect(fault?.subject == name)
    }
}
