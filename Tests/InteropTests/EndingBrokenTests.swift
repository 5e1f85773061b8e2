import EvidenceTesting
import Interop
import Testing

@Suite struct `A broken ending` {
    static let contradictions = [
        EndingCase("the reader's complaint", .broken("1 byte after the extensions", "bad length")) {
            $0.endInHandshake(.libraryError)
            $0.libraryError = "bad length"
            $0.alertByLibrary(.decodeError, by: .client)
            $0.wire.peerViolations = [
                WireViolation(.trailingBytes, "1 byte after the extensions"),
                WireViolation(.sessionIDEcho, "the session id did not come back as it was sent"),
            ]
        },
        EndingCase("a complaint that the library does not share", .broken("cut short")) {
            $0.wire.peerViolations = [WireViolation(.truncated, "cut short")]
        },
        EndingCase(
            "library and wire",
            .broken("the library says SecP256r1MLKEM768, the wire X25519"),
        ) {
            $0.groupByLibrary = .secp256r1MLKEM768
        },
        EndingCase(
            "an older protocol, where library and key exchange name a group",
            .broken("expected TLS 1.3, came TLS 1.2"),
        ) {
            $0.wire.serverHello = .naming(
                nil,
                version: .tls12,
                cipherSuite: CipherSuite(rawValue: 0xc02b)
            )
        },
        EndingCase(
            "another certificate",
            .broken("expected the issued certificate, came another"),
        ) {
            $0.certificate = .issued(false)
        },
        EndingCase(
            "another certificate, not accepted",
            .broken("expected the issued certificate, came another", "self-signed certificate"),
        ) {
            $0.endInHandshake(.libraryError)
            $0.certificate = .issued(false, error: "self-signed certificate")
            $0.libraryError = "certificate verify failed"
            $0.alertByLibrary(.unknownCA, by: .client)
        },
        EndingCase(
            "the issued certificate, not accepted",
            .broken("certificate not accepted: hostname mismatch", "certificate verify failed"),
        ) {
            $0.endInHandshake(.libraryError)
            $0.certificate = .issued(error: "hostname mismatch")
            $0.libraryError = "certificate verify failed"
            $0.alertByLibrary(.badCertificate, by: .client)
        },
        EndingCase(
            "status",
            .broken("expected HTTP status 200, came 404", "HTTP/1.1 404 Not Found"),
        ) {
            $0.response = .saying("HTTP/1.1 404 Not Found", status: 404)
        },
        EndingCase("no status", .broken("expected HTTP status 200, came none", "SSH-2.0-OpenSSH")) {
            $0.response = .saying("SSH-2.0-OpenSSH", status: nil)
        },
        EndingCase(
            "another nonce",
            .broken("expected the endpoint's nonce, came another body", "HTTP/1.1 200 OK"),
        ) {
            $0.response = .saying(holdsNonce: false)
        },
        EndingCase(
            "a response without an end",
            .broken("no end of the HTTP response", "none in the first 260 bytes"),
        ) {
            $0.response = .saying(surplus: nil, endless: true)
        },
        EndingCase(
            "bytes after the response",
            .broken("bytes after the HTTP response", "1 byte more than the response says"),
        ) {
            $0.response = .saying(surplus: 1)
        },
        EndingCase(
            "another response after the response",
            .broken("bytes after the HTTP response", "260 bytes more than the response says"),
        ) {
            $0.response = .saying(surplus: 260)
        },
        EndingCase(
            "bytes after the response, and then what the library does not take",
            .broken("bytes after the HTTP response", "2 bytes more than the response says"),
        ) {
            $0.stop = .libraryError
            $0.libraryError = "bad record mac"
            $0.alertByLibrary(.badRecordMAC, by: .client)
            $0.response = .saying(surplus: 2)
        },
    ]

    static let interruptions = [
        EndingCase("nobody listens", .broken("connection refused")) {
            $0.endBeforeServerHello(.connectionRefused)
            $0.phase = .connect
            $0.wire.bytesSent = 0
        },
        EndingCase("reset at once", .broken("connection reset, waiting for server-hello", "e")) {
            $0.endBeforeServerHello(.reset)
            $0.wire.ending = .reset
            $0.libraryError = "e"
        },
        EndingCase(
            "closed in the middle of the handshake",
            .broken("closed without alert, waiting for finished"),
        ) {
            $0.endInHandshake(.closed)
            $0.wire.ending = .closed
        },
        EndingCase(
            "closed before the response",
            .broken("close_notify, waiting for response"),
        ) {
            $0.endBeforeResponse(.closed)
            $0.wire.ending = .closed
            $0.alertByLibrary(.closeNotify, by: .server)
        },
        EndingCase(
            "close_notify instead of a ServerHello",
            .broken("close_notify, waiting for server-hello"),
        ) {
            $0.endBeforeServerHello(.closed, received: 7)
            $0.wire.ending = .closed
            $0.alertOnWire(.closeNotify, by: .server)
        },
        EndingCase(
            "a response cut short",
            .broken("closed without alert, waiting for response"),
        ) {
            $0.stop = .closed
            $0.response = .saying(holdsNonce: false)
        },
        EndingCase(
            "the library gave up without an alert",
            .broken("library error, waiting for response", "bad record mac"),
        ) {
            $0.endBeforeResponse(.libraryError)
            $0.libraryError = "bad record mac"
        },
    ]

    static let silentWitnesses = [
        EndingCase("wire", .broken("no group on the wire")) { $0.wire.serverHello = nil },
        EndingCase("wire without key share", .broken("no group on the wire")) { $0.choose(nil) },
        EndingCase("library", .broken("no group by the library")) { $0.groupByLibrary = nil },
        EndingCase("certificate", .broken("no certificate seen")) { $0.certificate = nil },
        EndingCase("response", .broken("no HTTP response")) { $0.response = nil },
    ]

    @Test(arguments: contradictions)
    func `says what was expected and what came`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }

    @Test(arguments: interruptions)
    func `says where the connection ended`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }

    @Test(arguments: silentWitnesses)
    func `names the witness that kept silent`(connection: EndingCase) {
        let ending = Ending(of: connection.evidence, in: .handshake, named: `An ending`.names)
        #expect(ending == connection.ending)
    }
}
