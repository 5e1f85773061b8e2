import Dialing
import Interop
import ProbeTesting
import Testing

@Suite struct `A client on OpenSSL in its scenarios` {
    @Test(arguments: [
        (Scenario.hrr, "libssl has no way to do `hrr`"),
        (.badShare, "libssl has no way to do `bad-share`"),
        (.tls12Leak, "libssl has no way to do `tls12-leak`"),
    ])
    func `says what it cannot do`(scenario: Scenario, words: String) throws {
        var client = TestClient(port: 1)
        client.scenario = scenario
        #expect(try client.ending() == Ending(.clientCannot, shape: words, detail: words))
    }

    /// Before 3.5 no share can be asked for; this one is the distribution's.
    @Test func `cannot fall back where its library takes no second key share`() throws {
        var client = TestClient(port: 1)
        client.scenario = .fallback
        client.offer = ["P-256", "X25519"]
        let evidence = try client.handshake()
        #expect(evidence.stop == .cannot)
        #expect(evidence.offered == [.secp256r1, .x25519])
        #expect(evidence.libraryError?.contains("SSL routines") == true)
        #expect(evidence.wire.bytesSent == 0)
    }

    @Test func `splits the hello, in segments and in records by turns`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.scenario = .splitHello
        let evidence = try client.handshakes(0...2)
        for handshake in evidence {
            #expect(handshake.ending == Ending(.agreed, shape: "x25519"))
        }
        #expect(evidence.map { $0.pause >= HelloCut.pause } == [true, false, true])
        // The second record has a header of its own.
        #expect(evidence[1].wire.bytesSent == evidence[0].wire.bytesSent + 5)
        #expect(evidence[2].wire.bytesSent == evidence[0].wire.bytesSent)
    }
}
