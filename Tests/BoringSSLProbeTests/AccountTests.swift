import Interop
import ProbeTesting
import Testing

@Suite struct `The account of a connection on BoringSSL` {
    /// What both a client on BoringSSL and one in pure Swift leave behind of one server.
    private static func both(
        of server: OpenSSLServer
    ) throws -> (HandshakeEvidence, swift: HandshakeEvidence) {
        (try TestClient(server).handshake(), try StackClient<SwiftStack>(server).handshake())
    }

    /// The messages with their lengths, of which only the server's are the same for all clients.
    private static func lengths(_ evidence: HandshakeEvidence) -> [String] {
        zip(evidence.story, evidence.libraryMessages).map { words, message in
            message.sender == .server ? "\(words) \(message.length)" : words
        }
    }

    static let options = [
        "-ciphersuites TLS_AES_128_GCM_SHA256",
        "-ciphersuites TLS_AES_256_GCM_SHA384",
        "-ciphersuites TLS_CHACHA20_POLY1305_SHA256",
        "-ciphersuites TLS_AES_128_GCM_SHA256 -num_tickets 0",
        "-ciphersuites TLS_AES_128_GCM_SHA256 -num_tickets 5 -verify 1",
    ]

    @Test(arguments: options)
    func `tells what the client in pure Swift tells of the same server`(options: String) throws {
        let server = try OpenSSLServer(
            groups: "X25519",
            identity: SelfSigned(newKey: "rsa:2048"),
            options: "\(options) -sigalgs rsa_pss_rsae_sha256"
        )
        let (evidence, swift) = try Self.both(of: server)
        #expect(evidence.stop == .done)
        #expect(Self.lengths(evidence) == Self.lengths(swift))
        #expect(evidence.story.contains("client certificate") == options.contains("-verify"))
        #expect(evidence.alerts == swift.alerts)
        #expect(evidence.signatureScheme == .rsaPSSRSAESHA256)
        #expect(evidence.certificate == swift.certificate)
        #expect(evidence.certificate?.chainSHA256 != nil)
    }

    @Test func `tells of a request to try again, and of everything in order of time`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-384"))
        client.offer = [.x25519, .secp384r1]
        let evidence = try client.handshake()
        #expect(evidence.stop == .done)
        let retried = ["client client_hello", "server hello_retry_request"]
        #expect(evidence.story.prefix(9) == (retried + HandshakeEvidence.fullStory)[...])
        let times = evidence.libraryMessages.map(\.time)
        #expect(times == times.sorted())
        // Handed out before they are sent, and fed once they have come.
        for (message, onWire) in zip(evidence.libraryMessages, evidence.wire.messages) {
            let (first, second) =
                message.sender == .client ? (message, onWire) : (onWire, message)
            #expect(first.time <= second.time && first.length == second.length)
        }
    }

    /// The longest is not far from 100 KB, more than which BoringSSL does not take.
    @Test(arguments: [1, 10, 170, 240])
    func `tells of the whole chain that the server sends`(count: Int) throws {
        let other = try SelfSigned()
        let chain = try other.chain(of: count)
        let server = try OpenSSLServer(groups: "X25519", options: "-cert_chain \(chain)")
        let (evidence, swift) = try Self.both(of: server)
        #expect(evidence.stop == .done)
        let certificate = try #require(evidence.certificate)
        let bytes = server.certificate.count + count * other.certificate.count
        #expect(certificate.chainLength == 1 + count)
        #expect(certificate.chainBytes == bytes)
        #expect(certificate == swift.certificate)
        #expect(!certificate.isTheIssued)
        #expect(count < 240 || (90_000...102_400).contains(bytes))
    }

    @Test func `tells of its own alert, which is encrypted`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.authority = try SelfSigned().certificate
        let evidence = try client.handshake()
        #expect(evidence.alerts == [LibraryAlert(description: .unknownCA, sender: .client)])
        #expect(evidence.wire.alerts == [])
        #expect(!evidence.story.contains("client finished"))
        #expect(evidence.certificate?.chainLength == 1)
        #expect(evidence.signatureScheme == .ecdsaSecp256r1SHA256)
        #expect(evidence.ending.shape.hasPrefix("certificate not accepted: "))
    }

    /// Its library's words are about the same alert.
    @Test func `tells of the server's alert once, which is encrypted`() throws {
        let evidence = try TestClient(
            OpenSSLServer(groups: "X25519", options: "-Verify 1 -verify_return_error")
        ).handshake()
        let alert = LibraryAlert(description: .certificateRequired, sender: .server)
        #expect(evidence.alerts.filter { $0.sender == .server } == [alert])
        #expect(evidence.wire.alerts == [])
        #expect(evidence.libraryError?.hasSuffix("TLSV1_ALERT_CERTIFICATE_REQUIRED") == true)
    }

    /// Of what is behind the bytes that are kept its library has a word.
    @Test func `tells of a close_notify behind a quarter of a megabyte`() throws {
        let options = "-record_padding 16384 -num_tickets 24"
        let (evidence, swift) = try Self.both(
            of: OpenSSLServer(groups: "X25519", options: options)
        )
        #expect(evidence.stop == .done)
        #expect(evidence.wire.bytesReceived > 400_000)
        #expect(evidence.alerts.count == 2 && Set(evidence.alerts) == Set(swift.alerts))
        #expect(evidence.certificate == swift.certificate)
    }

    @Test func `keeps its secrets to itself where nobody asks for them`() throws {
        var client = StackClient<TellingStack>(try OpenSSLServer(groups: "X25519"))
        #expect(try client.handshake().story.contains("server finished"))
        #expect(client.stack.told.lines == [])
        client.tellKeys = { _ in }
        _ = try client.handshake()
        #expect(client.stack.told.lines.count >= 4)
    }
}
