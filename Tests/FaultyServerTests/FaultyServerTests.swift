import Dialing
import FaultyServer
import Interop
import Testing
import Wire

@Suite struct `A faulty server` {
    @Test(
        arguments: [
            ([.x25519], .secp256r1), ([.secp256r1], .x25519), ([.x25519MLKEM768], .x25519),
            ([.x25519, .secp256r1], .secp384r1),
        ] as [([NamedGroup], NamedGroup)]
    )
    func `chooses a group that was not offered`(offer: [NamedGroup], choice: NamedGroup) throws {
        let visit = try Visit(.wrongGroup, saying: Visit.hello(offering: offer))
        #expect(visit.wire.groupOnWire == choice)
        #expect(visit.wire.peerViolations.map(\.rule).contains(.groupNeverOffered))
        #expect(visit.log.first == "offered \(offer), choosing \(choice)")
    }

    /// What each does wrong in its hellos, by the rules that it breaks, and nothing besides.
    @Test(
        arguments: [
            (.wrongGroup, [.groupNeverOffered]), (.trailingBytes, [.trailingBytes]),
            (.shortKeyShare, [.keyShareLength]), (.truncatedServerHello, [.truncated]),
            (.plainHTTP, [.notTLS]), (.retryNeverOffered, [.retryGroupNeverOffered]),
            (.retryThenClose, []), (.refusal, []), (.silentClose, []), (.stall, []),
            (.closeAfterServerHello, []), (.stallFinished, []), (.stallConnect, []),
        ] as [(Misbehaviour, [WireViolation.Rule])]
    )
    func `breaks one rule at most`(misbehaviour: Misbehaviour, rules: [WireViolation.Rule]) throws {
        let visit = try Visit(misbehaviour, saying: Visit.hello(offering: [.x25519]))
        #expect(visit.wire.peerViolations.map(\.rule) == rules)
    }

    /// Only a client that has sent a second hello is told a second time.
    @Test func `asks twice for another hello`() throws {
        let hello = Visit.hello(offering: [.x25519])
        let once = try Visit(.retryTwice, saying: hello)
        #expect(once.wire.hasHelloRetryRequest)
        #expect(once.log == ["asking once more", "no second ClientHello came"])
        let twice = try Visit(.retryTwice, saying: hello, then: hello)
        #expect(twice.wire.peerViolations.map(\.rule) == [.secondRetry])
    }

    @Test(
        arguments: [
            (.closeAfterServerHello, true), (.stallFinished, true), (.retryThenClose, false),
            (.silentClose, false),
        ] as [(Misbehaviour, Bool)]
    )
    func `chooses as it should where that is not its fault`(
        misbehaviour: Misbehaviour,
        hasChosen: Bool,
    ) throws {
        let visit = try Visit(misbehaviour, saying: Visit.hello(offering: [.x25519]))
        #expect(visit.wire.groupOnWire == (hasChosen ? .x25519 : nil))
    }

    @Test func `refuses with words in its log that mean nothing`() throws {
        let visit = try Visit(.refusal, saying: Visit.hello(offering: [.x25519]))
        #expect(visit.wire.fatalAlert?.description == .handshakeFailure)
        #expect(visit.log.first == "exited with code 127")
    }

    @Test(
        arguments: [(.silentClose, false), (.reset, true)] as [(Misbehaviour, Bool)]
    )
    func `ends without a byte`(misbehaviour: Misbehaviour, isReset: Bool) throws {
        let visit = try Visit(misbehaviour, saying: Visit.hello(offering: [.x25519]))
        #expect(visit.answer.isEmpty)
        #expect(visit.isReset == isReset)
    }

    @Test(
        arguments: [
            Visit.hello(offering: []), [], [22], [22, 3, 1, 0, 5],
            Array("GET / HTTP/1.1\r\n\r\n".utf8), [21, 3, 3, 0, 2, 2, 40],
            [22, 3, 1, 0, 4, 1, 0, 0, 0], [22, 3, 1, 0, 4, 2, 0, 0, 0], [22, 3, 1, 255, 255],
        ] as [[UInt8]]
    )
    func `answers nothing that is no ClientHello`(bytes: [UInt8]) throws {
        let visit = try Visit(.wrongGroup, saying: bytes)
        #expect(visit.answer.isEmpty)
        #expect(visit.log.count == 1)
    }
}
