import Crypto
import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `An alert of the client in pure Swift` {
    /// Whether a client has ended with this alert, and told so on the wire.
    private static func expect(
        _ alert: AlertDescription,
        by client: inout TLSClient,
        sourceLocation: SourceLocation = #_sourceLocation,
    ) {
        let output = client.takeOutput()
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted", sourceLocation: sourceLocation)
            return
        }
        #expect(rejection.alert == alert, "\(rejection)", sourceLocation: sourceLocation)
        #expect(!rejection.isOwnLimit && rejection.hint == nil, sourceLocation: sourceLocation)
        #expect(client.takeOwnAlert() == alert, sourceLocation: sourceLocation)
        #expect(output.count >= 7, sourceLocation: sourceLocation)
        #expect(rejection.description.hasPrefix("cannot accept `"), sourceLocation: sourceLocation)
    }

    @Test(arguments: Misdeed.hellos + Misdeed.flights)
    func `is the one that a misdeed of the handshake deserves`(misdeed: Misdeed) throws {
        var server = TestServer(try Identity.shared.get())
        try misdeed.commit(&server)
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        Self.expect(misdeed.alert, by: &client)
        client.receive([0x16, 3, 3, 0, 1, 0])
        #expect(client.takeOutput().isEmpty)
    }

    @Test(
        arguments: [
            (.secp521r1, nil, .illegalParameter), (.x25519, nil, .illegalParameter),
            (nil, nil, .illegalParameter), (nil, [], .decodeError),
        ] as [(NamedGroup?, [UInt8]?, AlertDescription)]
    )
    func `is the one that a request to try again deserves`(
        group: NamedGroup?,
        cookie: [UInt8]?,
        alert: AlertDescription,
    ) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.retry(group: group, cookie: cookie))
        Self.expect(alert, by: &client)
    }

    @Test(arguments: ["a second request", "another group", "another suite", "at once"])
    func `is sent for what follows a request to try again`(misdeed: String) throws {
        var server = TestServer(try Identity.shared.get())
        let offer = Offer(groups: [.x25519, .secp256r1], sharedGroups: [.x25519])
        var client = try TLSClient.started(offer, with: &server)
        let request = try server.retry(group: .secp256r1)
        if misdeed == "at once" {
            let hello = ServerHello.retry(group: .x25519, sessionID: []).message
            let both = Array(request.dropFirst(5)) + hello
            client.receive(Record.encoding(both, as: .handshake))
            Self.expect(.unexpectedMessage, by: &client)
            return
        }
        client.receive(request)
        try server.take(client.takeOutput())
        switch misdeed {
        case "a second request":
            client.receive(try server.retry(group: nil, cookie: [1]))
            Self.expect(.unexpectedMessage, by: &client)
        case "another suite":
            server.suite = .chacha20Poly1305SHA256
            client.receive(try server.answer().flatMap(\.self))
            Self.expect(.illegalParameter, by: &client)
        default:
            server.hello = { hello in
                hello.with { list in
                    list.dropLast() + [
                        HelloExtension(.keyShare) { writer in
                            writer.codePoint(NamedGroup.x25519)
                            writer.vector(lengthBytes: 2, [UInt8](repeating: 9, count: 32))
                        }
                    ]
                }.message
            }
            client.receive(try server.answer().flatMap(\.self))
            Self.expect(.illegalParameter, by: &client)
        }
    }

    @Test(
        arguments: [
            (.handshake, [4, 0, 0, 3, 0, 9, 0x3a], .decodeError),
            (
                .handshake, [4, 0, 0, 14, 0, 9, 0x3a, 0x81, 0, 0, 0, 0, 0, 0, 1, 7, 0, 0],
                .illegalParameter
            ),
            (
                .handshake, [4, 0, 0, 18, 0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, 7, 0, 4, 0, 51, 0, 0],
                .illegalParameter
            ),
            (
                .handshake, [4, 0, 0, 18, 0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, 7, 0, 4, 0, 13, 0, 0],
                .illegalParameter
            ),
            (.handshake, [24, 0, 0, 1, 2], .illegalParameter),
            (.handshake, [24, 0, 0, 0], .decodeError),
            (.handshake, [24, 0, 0, 1, 0, 4], .unexpectedMessage),
            (.handshake, [13, 0, 0, 0], .unexpectedMessage),
            (.handshake, [20, 0, 0, 0], .unexpectedMessage),
            (.handshake, [], .unexpectedMessage),
            (.alert, [2], .decodeError),
            (.changeCipherSpec, [1], .unexpectedMessage),
            (ContentType(rawValue: 99), [1], .unexpectedMessage),
            (ContentType(rawValue: 0), [], .unexpectedMessage),
        ] as [(ContentType, [UInt8], AlertDescription)]
    )
    func `is the one that a later record deserves`(
        type: ContentType,
        content: [UInt8],
        alert: AlertDescription,
    ) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        _ = client.takeOutput()
        client.receive(try server.seal(content, as: type))
        Self.expect(alert, by: &client)
    }

    @Test(
        arguments: [
            ([0x15, 3, 3, 0, 2, 2, 40], .unexpectedMessage),
            ([0x16, 3, 3, 0, 4, 4, 0, 0, 0], .unexpectedMessage),
            ([0x14, 3, 3, 0, 1, 1], .unexpectedMessage),
            ([0x17, 3, 3, 0x41, 0x01], .recordOverflow),
            ([0x17, 3, 3, 0, 3, 1, 2, 3], .badRecordMAC),
            ([0x17, 3, 3, 0, 20] + [UInt8](repeating: 5, count: 20), .badRecordMAC),
            (Array("HTTP/1.1 400".utf8), .unexpectedMessage), ([0x16, 2], .unexpectedMessage),
        ] as [([UInt8], AlertDescription)]
    )
    func `is the one that bytes without keys deserve`(
        bytes: [UInt8],
        alert: AlertDescription,
    ) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        _ = client.takeOutput()
        client.receive(bytes)
        Self.expect(alert, by: &client)
    }

    @Test(arguments: [[3, 1], [3, 4], [3, 0]] as [[UInt8]])
    func `is the one that an encrypted record of another version deserves`(
        version: [UInt8]
    ) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        _ = client.takeOutput()
        // Encrypted for such a header, so that its tag is right.
        let secret = try #require(server.secrets?.server)
        let key = HashAlgorithm.sha256.expandLabel(secret, "key", count: 16)
        let vector = HashAlgorithm.sha256.expandLabel(secret, "iv", count: 12)
        let header = [0x17] + version + [0, 18]
        let box = try AES.GCM.seal(
            [7, 0x17],
            using: SymmetricKey(data: key),
            nonce: .init(data: vector),
            authenticating: header
        )
        client.receive(header + box.ciphertext + box.tag)
        Self.expect(.decodeError, by: &client)
        #expect(client.takePlaintext().isEmpty)
    }

    @Test(
        arguments: [
            [0x17, 3, 3, 0, 17] + [UInt8](repeating: 5, count: 17), [0x14, 3, 3, 0, 1, 2],
            [0x16, 3, 3, 0, 1, 2, 0x14, 3, 3, 0, 1, 1], [0x16, 3, 3, 0, 0],
        ] as [[UInt8]]
    )
    func `answers what has no place before a hello`(bytes: [UInt8]) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(bytes)
        Self.expect(.unexpectedMessage, by: &client)
    }

    @Test func `is not sent in answer to one`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(Alert(.handshakeFailure).record)
        #expect(client.end == .alerted(.handshakeFailure))
        #expect(client.end?.words == "the server sent alert 40, `handshake_failure`")
        client.close()
        #expect(client.takeOutput().isEmpty)
    }
}
