import Interop
import ProbeTesting
import Testing

@Suite struct `A client on OpenSSL that resumes` {
    private func client(_ server: OpenSSLServer) -> TestClient {
        var client = TestClient(server)
        client.scenario = .resumption
        return client
    }

    @Test func `connects with the ticket of the handshake before`() throws {
        let evidence = try client(OpenSSLServer(groups: "X25519")).handshakes(0...3)
        #expect(evidence.map(\.isResumed) == [nil, true, nil, true])
        #expect(evidence.map(\.stop) == [.done, .done, .done, .done])
        #expect(evidence.map(\.response?.holdsNonce) == [true, true, true, true])
        #expect(evidence.map(\.wire.serverHello?.hasPreSharedKey) == [false, true, false, true])
        #expect(evidence.map { $0.certificate == nil } == [false, true, false, true])
        #expect(evidence.flatMap(\.wire.peerViolations).isEmpty)
    }

    /// With `psk_dhe_ke` there is a new secret of the same group (RFC 8446 section 4.2.9).
    @Test(arguments: [("X25519", .x25519), ("P-384", .secp384r1)] as [(String, NamedGroup)])
    func `agrees on the group anew`(name: String, group: NamedGroup) throws {
        var client = client(try OpenSSLServer(groups: name))
        client.offer = [name]
        let evidence = try client.handshakes(0...1)
        #expect(evidence.map(\.wire.groupOnWire) == [group, group])
        #expect(evidence.map(\.groupByLibrary) == [group, group])
        #expect(evidence[1].isResumed == true)
        #expect(evidence[1].wire.serverHello?.keyShareLength != nil)
        #expect(evidence[1].wire.clientHellos.last?.hasPreSharedKey == true)
    }

    @Test func `offers nothing where no ticket came`() throws {
        let server = try OpenSSLServer(groups: "X25519", options: "-num_tickets 0")
        let evidence = try client(server).handshakes(0...1)
        #expect(evidence.map(\.isResumed) == [nil, nil])
        #expect(evidence.map(\.wire.clientHellos.last?.hasPreSharedKey) == [false, false])
        #expect(evidence.map(\.stop) == [.done, .done])
    }

    @Test func `says so where the server does not take the ticket`() throws {
        // Its tickets are of no use to it: each time it has forgotten the sessions, and so the key.
        let server = try OpenSSLServer(groups: "X25519", options: "-no_ticket -no_cache")
        let evidence = try client(server).handshakes(0...1)
        #expect(evidence.map(\.isResumed) == [nil, false])
        #expect(evidence[1].wire.clientHellos.last?.hasPreSharedKey == true)
        #expect(evidence[1].wire.serverHello?.hasPreSharedKey == false)
    }

    @Test func `keeps no ticket where nothing is to be resumed`() throws {
        var client = client(try OpenSSLServer(groups: "X25519"))
        client.scenario = .handshake
        let evidence = try client.handshakes(0...1)
        #expect(evidence.map(\.isResumed) == [nil, nil])
        #expect(evidence.map(\.wire.clientHellos.last?.hasPreSharedKey) == [false, false])
    }

    @Test func `keeps no ticket of a handshake that did not end well`() throws {
        var client = client(try OpenSSLServer(groups: "X25519"))
        client.serverName = "other.test"
        let evidence = try client.handshakes(0...1)
        #expect(evidence.map(\.wire.clientHellos.last?.hasPreSharedKey) == [false, false])
    }
}
