import EvidenceTesting
import Interop
import Testing

@Suite struct `An ending` {
    static let names = GroupNames([.classical, .hybrid])

    static let agreed = [
        EndingCase("every witness", Ending(.agreed, shape: "X25519")),
        EndingCase("a group without a name in the catalogue", Ending(.agreed, shape: "x448")) {
            $0.offered = [.x448]
            $0.choose(.x448)
            $0.groupByLibrary = .x448
        },
        EndingCase("a group without any name", Ending(.agreed, shape: "0x4242")) {
            let group = NamedGroup(rawValue: 0x4242)
            $0.offered = [group]
            $0.choose(group)
            $0.groupByLibrary = group
        },
        EndingCase("the last of many offered", Ending(.agreed, shape: "X25519")) {
            $0.offered = [.secp256r1, .x25519]
        },
        EndingCase("after a retry", Ending(.agreed, shape: "X25519")) {
            $0.offered = [.secp256r1, .x25519]
            $0.wire.helloRetryRequest = .naming(.x25519)
        },
        EndingCase("after a retry for a cookie alone", Ending(.agreed, shape: "X25519")) {
            $0.wire.helloRetryRequest = .naming(nil)
        },
        EndingCase("close_notify from both", Ending(.agreed, shape: "X25519")) {
            $0.alertByLibrary(.closeNotify, by: .server)
            $0.alertByLibrary(.closeNotify, by: .client)
            $0.wire.ending = .closed
        },
        EndingCase("a violation of the client's own", Ending(.agreed, shape: "X25519")) {
            $0.wire.ownViolations = [WireViolation(.trailingBytes, "1 byte after the extensions")]
        },
    ]

    static let wrongGroups = [
        EndingCase(
            "chosen",
            Ending(.wrongGroup, shape: "offered X25519, got secp256r1", detail: "wrong curve"),
        ) {
            $0.endInHandshake(.libraryError)
            $0.choose(.secp256r1)
            $0.libraryError = "wrong curve"
            $0.alertByLibrary(.illegalParameter, by: .client)
            $0.wire.peerViolations = [WireViolation(.groupNeverOffered, "never offered")]
        },
        EndingCase(
            "chosen, and taken by the library",
            Ending(.wrongGroup, shape: "offered X25519, got SecP256r1MLKEM768"),
        ) {
            $0.choose(.secp256r1MLKEM768)
            $0.groupByLibrary = .secp256r1MLKEM768
        },
        EndingCase(
            "asked for",
            Ending(.wrongGroup, shape: "offered secp256r1,X25519, asked for secp384r1"),
        ) {
            $0.endBeforeServerHello(.libraryError, received: 99)
            $0.offered = [.secp256r1, .x25519]
            $0.wire.helloRetryRequest = .naming(.secp384r1)
        },
        EndingCase(
            "asked for and not chosen",
            Ending(.wrongGroup, shape: "offered X25519, asked for secp384r1"),
        ) {
            $0.wire.helloRetryRequest = .naming(.secp384r1)
        },
        EndingCase("chosen from nothing", Ending(.wrongGroup, shape: "offered , got X25519")) {
            $0.offered = []
        },
    ]

    @Test(arguments: agreed)
    func `agrees only where every witness spoke, for one group`(connection: EndingCase) {
        #expect(
            Ending(of: connection.evidence, in: .handshake, named: Self.names) == connection.ending
        )
    }

    @Test(arguments: wrongGroups)
    func `names a group that was not offered`(connection: EndingCase) {
        #expect(
            Ending(of: connection.evidence, in: .handshake, named: Self.names) == connection.ending
        )
    }

    @Test(arguments: HandshakePhase.allCases)
    func `says what it waited for when time was over`(phase: HandshakePhase) {
        let connection = EndingCase("", Ending(.timeout, shape: "phase \(phase.rawValue)")) {
            $0.endInHandshake(.timeout)
            $0.phase = phase
            $0.libraryError = "unexpected eof"
            $0.alertOnWire(.handshakeFailure, by: .server)
        }
        #expect(
            Ending(of: connection.evidence, in: .handshake, named: Self.names) == connection.ending
        )
    }

    @Test(arguments: [
        ("no such group", "no such group"), (nil, "the library gave no reason"),
    ])
    func `says what the client lacks`(words: String?, shape: String) {
        let connection = EndingCase("", Ending(.clientCannot, shape: shape, detail: shape)) {
            $0.endBeforeServerHello(.cannot)
            $0.phase = .connect
            $0.libraryError = words
        }
        #expect(
            Ending(of: connection.evidence, in: .handshake, named: Self.names) == connection.ending
        )
    }

    @Test(arguments: [
        (Ending(.agreed, shape: "X25519", detail: "a"), true),
        (Ending(.agreed, shape: "X448", detail: ""), false),
        (Ending(.broken, shape: "X25519", detail: ""), false),
    ])
    func `is alike in outcome and shape, whatever the words`(other: Ending, alike: Bool) {
        #expect(Ending(.agreed, shape: "X25519").isAlike(other) == alike)
    }
}
