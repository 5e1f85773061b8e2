import EvidenceTesting
import Interop
import Probing
import Testing

@Suite struct `An account of a handshake` {
    @Test func `tells everything that was seen, in order`() {
        let text = HandshakeAccount.text(.sample(), client: "OpenSSL 3.5.9 1 Oct 2026")
        #expect(
            text == """
                              client  OpenSSL 3.5.9 1 Oct 2026
                             offered  x25519 (0x001d), X25519MLKEM768 (0x11ec)
                            0.090 ms  TCP connected
                            0.410 ms  -> client_hello, 244 bytes
                            0.900 ms  <- hello_retry_request, 88 bytes
                            1.200 ms  -> client_hello, 1428 bytes
                            2.100 ms  <- server_hello, 1210 bytes
                         1003.007 ms  <- first byte of the response
                             version  TLS 1.3
                        cipher suite  TLS_AES_256_GCM_SHA384
                   group on the wire  X25519MLKEM768 (0x11ec)
                group by the library  X25519MLKEM768 (0x11ec)
                    signature scheme  ecdsa_secp256r1_sha256
                        certificates  1, 431 bytes in all
                        verification  no error
                            response  HTTP/1.1 200 OK (260 bytes)
                               bytes  1724 sent, 3303 received
                               ended  handshake complete, response read
                """
        )
    }

    @Test(
        arguments: [
            (.unanswered(.connectionRefused, phase: .connect), "nobody listens there"),
            (.unanswered(.timeout), "no answer in time, waiting for server-hello"),
            (
                .unanswered(.closed, words: "eof"),
                "the server closed, waiting for server-hello: eof"
            ),
            (.unanswered(.reset), "the connection was reset, waiting for server-hello"),
            (
                .unanswered(.libraryError, phase: .finished, words: "bad mac"),
                "the library gave up, waiting for finished: bad mac"
            ),
            (
                .unanswered(.cannot, phase: .connect, words: "no such group"),
                "the library refused before a byte was sent: no such group"
            ),
        ] as [(HandshakeEvidence, String)]
    )
    func `says how it ended`(evidence: HandshakeEvidence, ended: String) {
        let lines = HandshakeAccount.text(evidence, client: "c").split(separator: "\n")
        #expect(lines.last?.trimmingPrefix { $0 == " " } == "ended  \(ended)")
    }

    @Test func `says what was asked for where nothing was offered`() {
        let evidence = HandshakeEvidence.unanswered(.cannot, offered: [NamedGroup(rawValue: 0)])
        let text = HandshakeAccount.text(evidence, client: "c")
        #expect(text.contains("           asked for  a group of no known number\n"))
    }

    @Test func `shows fatal alerts and violations`() {
        let evidence = HandshakeEvidence.sample(stop: .libraryError) { wire in
            wire.alerts = [.closeNotify, .handshakeFailure].map {
                WireAlert(level: .fatal, description: $0, sender: .server, time: 3000)
            }
            wire.peerViolations = [WireViolation(.truncated, "cut short")]
        }
        let text = HandshakeAccount.text(evidence, client: "c")
        #expect(text.contains("      alert on the wire  handshake_failure by server\n"))
        #expect(text.contains("server broke the protocol  cut short\n"))
        #expect(!text.contains("close_notify"))
    }

    @Test func `lets no peer move the cursor`() {
        let response = ResponseEvidence.saying("HTTP/1.1 200 \u{1b}[2J\u{7f}\u{9b}ok")
        let text = HandshakeAccount.text(.sample(response: response), client: "c")
        #expect(text.contains("HTTP/1.1 200 \u{fffd}[2J\u{fffd}\u{fffd}ok (260 bytes)"))
    }
}
