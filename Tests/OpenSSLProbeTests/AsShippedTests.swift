import Interop
import ProbeTesting
import Testing

@Suite struct `A client as shipped` {
    private func client(_ server: OpenSSLServer) -> TestClient {
        var client = TestClient(server)
        client.offer = nil
        return client
    }

    @Test func `offers what its library offers by itself`() throws {
        let evidence = try client(OpenSSLServer(groups: "X25519")).handshake()
        #expect(evidence.ending == Ending(.agreed, shape: "x25519"))
        let hello = try #require(evidence.wire.clientHellos.first)
        #expect(hello.versions.prefix(2) == [.tls13, .tls12])
        // What all releases of OpenSSL since 1.1.1 have by default.
        #expect(Set(hello.groups).isSuperset(of: [.x25519, .secp256r1, .x448, .secp384r1]))
        #expect(evidence.offered == hello.groups)
        #expect(hello.serverName == "lab.test")
    }

    @Test func `tells of a request to try again`() throws {
        let evidence = try client(OpenSSLServer(groups: "P-384")).handshake()
        #expect(evidence.ending.shape == "secp384r1")
        #expect(evidence.wire.helloRetryRequest?.group == .secp384r1)
        #expect(evidence.wire.clientHellos.map(\.groups) == [evidence.offered, evidence.offered])
    }

    /// It has a group by its key exchange, but none that the ServerHello names.
    @Test func `says which protocol came of it`() throws {
        let evidence = try client(OpenSSLServer(groups: "X25519", version: "tls1_2")).handshake()
        let ending = evidence.ending
        #expect(ending.outcome == .broken)
        #expect(ending.shape == "expected TLS 1.3, came TLS 1.2")
        #expect(evidence.stop == .done)
    }

    @Test func `still verifies the certificate`() throws {
        var client = client(try OpenSSLServer(groups: "X25519"))
        client.serverName = "other.test"
        #expect(try client.ending().shape == "certificate not accepted: hostname mismatch")
    }

    @Test func `knows nothing of an offer that it never made`() throws {
        var client = TestClient(port: 1)
        client.offer = nil
        let evidence = try client.handshake()
        #expect(evidence.stop == .connectionRefused)
        #expect(evidence.offered == [])
    }
}
