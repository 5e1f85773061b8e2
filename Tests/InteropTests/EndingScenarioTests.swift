import EvidenceTesting
import Interop
import Testing

@Suite struct `An ending in a scenario` {
    private static let names = GroupNames([.classical, .hybrid])
    private static let agreed = Ending(.agreed, shape: "X25519")

    private static func judged(
        _ connection: EndingCase,
        in scenario: Scenario,
        tellsGroup: Bool = true,
    ) -> Ending {
        Ending(of: connection.evidence, in: scenario, named: names, tellsGroup: tellsGroup)
    }

    @Test(arguments: [
        EndingCase("a request for the group", agreed) {
            $0.wire.helloRetryRequest = .naming(.x25519)
        },
        EndingCase("no request", .broken("expected one HelloRetryRequest, came none")),
        EndingCase(
            "no request, which the reader of the wire has seen, too",
            .broken("expected one HelloRetryRequest, came none"),
        ) {
            $0.wire.peerViolations = [
                WireViolation(.groupWithoutKeyShare, "chosen without a key share")
            ]
        },
        EndingCase(
            "a request for a cookie alone",
            .broken("expected a HelloRetryRequest for a group, came one for none"),
        ) {
            $0.wire.helloRetryRequest = .naming(nil)
        },
        EndingCase(
            "a request for another group",
            Ending(.wrongGroup, shape: "offered X25519, asked for secp384r1"),
        ) {
            $0.wire.helloRetryRequest = .naming(.secp384r1)
        },
        EndingCase("a second request", .broken("a second hello_retry_request")) {
            $0.wire.helloRetryRequest = .naming(.x25519)
            $0.wire.peerViolations = [
                WireViolation(.secondRetry, "a second hello_retry_request")
            ]
        },
        EndingCase("a refusal", .refused("alert 40 by server")) {
            $0.endBeforeServerHello(.libraryError, received: 7)
            $0.alertOnWire(.handshakeFailure, by: .server)
        },
    ])
    func `needs the one request of hrr`(connection: EndingCase) {
        #expect(Self.judged(connection, in: .hrr) == connection.ending)
    }

    @Test(arguments: [
        EndingCase("a full handshake first", agreed),
        EndingCase("a session that is resumed, without a certificate", agreed) {
            $0.resume(byLibrary: true, onWire: true)
        },
        EndingCase("one that is not", Ending(.agreed, shape: "X25519 not resumed")) {
            $0.resume(byLibrary: false, onWire: false)
        },
        EndingCase("no ticket at all", Ending(.agreed, shape: "X25519 not resumed")) {
            $0.resume(byLibrary: nil, onWire: false)
        },
        EndingCase(
            "the library's word alone",
            .broken("the library says resumed, the wire not resumed"),
        ) {
            $0.resume(byLibrary: true, onWire: false)
        },
        EndingCase(
            "the wire's word alone",
            .broken("the library says not resumed, the wire resumed"),
        ) {
            $0.resume(byLibrary: false, onWire: true)
        },
        EndingCase("a full handshake without a certificate", .broken("no certificate seen")) {
            $0.resume(byLibrary: false, onWire: false)
            $0.certificate = nil
        },
        EndingCase("a resumption without a key exchange", .broken("no group on the wire")) {
            $0.resume(byLibrary: true, onWire: true)
            $0.wire.serverHello = .naming(nil, resuming: true)
        },
        EndingCase(
            "a resumption of another certificate",
            .broken("expected the issued certificate, came another"),
        ) {
            $0.resume(byLibrary: true, onWire: true)
            $0.certificate = .issued(false)
        },
    ])
    func `needs the pre-shared key of a resumption on the wire`(connection: EndingCase) {
        #expect(Self.judged(connection, in: .resumption) == connection.ending)
    }

    @Test(arguments: [
        EndingCase("a classical group", agreed) { $0.chooseTLS12(.x25519) },
        EndingCase("the other one", Ending(.agreed, shape: "secp256r1")) {
            $0.chooseTLS12(.secp256r1)
        },
        EndingCase(
            "a group of TLS 1.3",
            Ending(
                .wrongGroup,
                shape: "offered X25519MLKEM768,X25519,secp256r1, got X25519MLKEM768",
            ),
        ) {
            $0.chooseTLS12(.x25519MLKEM768)
        },
        EndingCase("no group", .broken("no group on the wire")) { $0.chooseTLS12(nil) },
        EndingCase("TLS 1.3 after all", .broken("expected TLS 1.2, came TLS 1.3")),
        EndingCase(
            "another group by the library",
            .broken("the library says secp256r1, the wire X25519"),
        ) {
            $0.chooseTLS12(.x25519)
            $0.groupByLibrary = .secp256r1
        },
        EndingCase("a server without TLS 1.2", .refused("alert 70 by server")) {
            $0.endBeforeServerHello(.libraryError, received: 7)
            $0.alertOnWire(.protocolVersion, by: .server)
        },
    ])
    func `needs a group of TLS 1.2 in TLS 1.2`(connection: EndingCase) {
        #expect(Self.judged(connection, in: .tls12Leak) == connection.ending)
    }

    @Test(arguments: [Scenario.handshake, .asShipped, .fallback, .splitHello, .resumption])
    func `is broken in TLS 1.2 elsewhere`(scenario: Scenario) {
        let connection = EndingCase("", .broken("expected TLS 1.3, came TLS 1.2")) {
            $0.chooseTLS12(.x25519)
        }
        #expect(Self.judged(connection, in: scenario) == connection.ending)
    }

    @Test(arguments: [
        EndingCase("offered alone", agreed) { $0.offer([[.x25519]]) },
        EndingCase("offered with others", .broken("no group by the library")) {
            $0.offered = [.x25519, .secp256r1]
            $0.offer([[.x25519, .secp256r1]])
        },
        EndingCase("offered with others on the wire", .broken("no group by the library")) {
            $0.offer([[.x25519, .secp256r1]])
        },
    ])
    func `needs no word of a client that has none where a group was alone`(connection: EndingCase) {
        #expect(
            Self.judged(connection, in: .handshake, tellsGroup: false) == connection.ending
        )
        #expect(
            Self.judged(connection, in: .handshake) == .broken("no group by the library")
        )
    }
}

extension EvidenceDraft {
    /// Has ClientHellos with these groups pass.
    fileprivate mutating func offer(_ hellos: [[NamedGroup]]) {
        groupByLibrary = nil
        wire.clientHellos = hellos.map { .offering($0) }
    }
}
