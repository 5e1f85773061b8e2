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
            (.refusesEveryShare, []),
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

    /// A hello without a key share is asked for one, and only where that is not its fault.
    @Test(
        arguments: [
            (.retryTwice, .x25519), (.retryThenClose, .x25519), (.retryForNone, nil),
            (.retryNeverOffered, .secp256r1),
        ] as [(Misbehaviour, NamedGroup?)]
    )
    func `asks for a key share where there is none`(
        misbehaviour: Misbehaviour,
        group: NamedGroup?,
    ) throws {
        let hello = Visit.hello(offering: [.x25519], shared: [])
        let visit = try Visit(misbehaviour, saying: hello)
        #expect(visit.wire.helloRetryRequest?.group == group)
        #expect(visit.wire.hasHelloRetryRequest)
    }

    @Test func `goes on after a HelloRetryRequest for no group`() throws {
        let hello = Visit.hello(offering: [.x25519])
        let visit = try Visit(.retryForNone, saying: hello, then: hello)
        #expect(visit.wire.helloRetryRequest?.group == nil)
        #expect(visit.wire.groupOnWire == .x25519)
    }

    @Test func `has a key on the first group of the list in TLS 1.2`() throws {
        let hello = Visit.legacyHello(offering: [.x25519MLKEM768, .x25519])
        let visit = try Visit(.legacyGroup, saying: hello)
        #expect(visit.wire.peerViolations.isEmpty)
        #expect(visit.wire.serverHello?.version == .tls12)
        #expect(visit.wire.serverKeyExchangeGroup == .x25519MLKEM768)
        #expect(visit.log.first == "choosing \(NamedGroup.x25519MLKEM768) in TLS 1.2")
    }

    @Test func `refuses with the alert that is for a bad key share`() throws {
        let visit = try Visit(.refusesEveryShare, saying: Visit.hello(offering: [.x25519]))
        #expect(visit.wire.fatalAlert?.description == .illegalParameter)
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
