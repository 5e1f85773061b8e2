import EvidenceTesting
import Interop
import Testing

@Suite struct `A refused ending` {
    static let byServer = [
        EndingCase("in plaintext", .refused("alert 40 by server", "handshake failure")) {
            $0.endBeforeServerHello(.libraryError, received: 7)
            $0.libraryError = "handshake failure"
            $0.alertOnWire(.handshakeFailure, by: .server)
            $0.alertByLibrary(.handshakeFailure, by: .server)
        },
        EndingCase("in plaintext, that the library did not see", .refused("alert 70 by server")) {
            $0.endBeforeServerHello(.closed, received: 7)
            $0.wire.ending = .closed
            $0.alertOnWire(.protocolVersion, by: .server)
        },
        EndingCase("encrypted", .refused("alert 116 by server after its ServerHello")) {
            $0.endBeforeResponse(.libraryError)
            $0.alertByLibrary(.certificateRequired, by: .server)
        },
        EndingCase(
            "for want of a group, once it has chosen one",
            .refused("alert 40 by server after its ServerHello"),
        ) {
            $0.endInHandshake(.libraryError)
            $0.alertOnWire(.handshakeFailure, by: .server)
        },
        EndingCase(
            "for want of a group, once it has asked for one",
            .refused("alert 40 by server after its HelloRetryRequest"),
        ) {
            $0.offered = [.secp256r1, .x25519]
            $0.endBeforeServerHello(.libraryError, received: 95)
            $0.wire.helloRetryRequest = .naming(.x25519)
            $0.alertOnWire(.handshakeFailure, by: .server)
        },
        EndingCase("before the client's own", .refused("alert 40 by server")) {
            $0.endBeforeServerHello(.libraryError, received: 7)
            $0.alertByLibrary(.internalError, by: .client)
            $0.alertOnWire(.handshakeFailure, by: .server)
        },
        EndingCase("after a close_notify", .refused("alert 80 by server")) {
            $0.endBeforeServerHello(.libraryError, received: 14)
            $0.alertOnWire(.closeNotify, by: .server)
            $0.alertOnWire(.internalError, by: .server)
        },
        EndingCase("without a name", .refused("alert 200 by server")) {
            $0.endBeforeServerHello(.libraryError, received: 7)
            $0.alertOnWire(AlertDescription(rawValue: 200), by: .server)
        },
        EndingCase("and a reset after it", .refused("alert 40 by server")) {
            $0.endBeforeServerHello(.reset, received: 7)
            $0.alertOnWire(.handshakeFailure, by: .server)
            $0.wire.ending = .reset
        },
    ]

    static let silent = [
        EndingCase("the library says so", .refused("silent-close", "unexpected eof")) {
            $0.endBeforeServerHello(.closed)
            $0.wire.ending = .closed
            $0.libraryError = "unexpected eof"
        },
        EndingCase("the library writes an alert", .refused("silent-close")) {
            $0.endBeforeServerHello(.libraryError)
            $0.wire.ending = .closed
            $0.alertByLibrary(.decodeError, by: .client)
            $0.alertOnWire(.decodeError, by: .client)
        },
    ]

    static let byClient = [
        EndingCase(
            "nobody else has read what it ends",
            .broken("alert 43 by client, waiting for finished", "unsupported"),
        ) {
            $0.endInHandshake(.libraryError)
            $0.libraryError = "unsupported"
            $0.alertByLibrary(.closeNotify, by: .client)
            $0.alertByLibrary(.unsupportedCertificate, by: .client)
        },
        EndingCase("in plaintext", .refused("alert 47 by client")) {
            $0.endBeforeServerHello(.libraryError, received: 90)
            $0.alertOnWire(.illegalParameter, by: .client)
        },
        EndingCase(
            "but as an answer to the server's close",
            .broken("closed without alert, waiting for finished", "unexpected eof"),
        ) {
            $0.endInHandshake(.closed)
            $0.libraryError = "unexpected eof"
            $0.alertByLibrary(.decodeError, by: .client)
            $0.alertOnWire(.decodeError, by: .client)
            $0.wire.ending = .closed
        },
        EndingCase("but the server's bytes were wrong", .broken("cut short")) {
            $0.endInHandshake(.libraryError)
            $0.alertByLibrary(.decodeError, by: .client)
            $0.wire.peerViolations = [WireViolation(.truncated, "cut short")]
        },
    ]

    @Test(arguments: byServer)
    func `carries the alert of the server`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }

    @Test(arguments: silent)
    func `is silent where the server closed without a byte`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }

    @Test(arguments: byClient)
    func `is the client's only where the server's bytes are clean`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }
}
