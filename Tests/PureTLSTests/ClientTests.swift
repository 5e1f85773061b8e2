import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A TLS client in pure Swift` {
    @Test(arguments: NamedGroup.own, CipherSuite.own)
    func `agrees on every group and suite that it has`(
        group: NamedGroup,
        suite: CipherSuite,
    ) throws {
        var server = TestServer(try Identity.shared.get())
        server.suite = suite
        var client = try TLSClient.started(Offer(groups: [group]), with: &server)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected, "\(String(describing: client.end))")
        #expect(client.agreement.group == group && client.agreement.cipherSuite == suite)
        #expect(client.agreement.signatureScheme == .ecdsaSecp256r1SHA256)
        #expect(client.agreement.chain == server.identity.chain)
        #expect(client.agreement.isResumed == nil && client.agreement.verificationError == nil)
    }

    @Test(arguments: Identity.Kind.allCases)
    func `verifies a handshake by every kind of key`(kind: Identity.Kind) throws {
        var server = TestServer(try Identity(kind))
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected, "\(String(describing: client.end))")
        #expect(client.agreement.signatureScheme == server.identity.scheme)
    }

    @Test func `takes bytes in any pieces, and many messages in one record`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        for byte in try server.answer().flatMap(\.self) { client.receive([byte]) }
        #expect(client.isConnected)
        client.receive(try server.seal(Array("answer".utf8), as: .applicationData))
        #expect(client.takePlaintext() == Array("answer".utf8))
    }

    @Test func `tells messages, secrets and the end in order`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        client.receive(try server.seal([1, 0], as: .alert))
        client.close()
        let types: [HandshakeType] = client.takeEvents().compactMap { event in
            if case .message(let type, false, _, _) = event { type } else { nil }
        }
        #expect(
            types == [
                .clientHello, .serverHello, .encryptedExtensions, .certificate,
                .certificateVerify, .finished, .finished,
            ]
        )
        #expect(client.end == .closed)
        let labels = client.takeKeyLog().map { $0.prefix { $0 != " " } }
        #expect(
            labels == [
                "CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                "CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0", "EXPORTER_SECRET",
            ]
        )
    }

    @Test(arguments: [true, false])
    func `tries again with the group and the cookie that it is asked for`(both: Bool) throws {
        var server = TestServer(try Identity.shared.get())
        let groups: [NamedGroup] = [.x25519, .secp384r1]
        var client = try TLSClient.started(
            Offer(groups: groups, sharedGroups: [.x25519]),
            with: &server
        )
        let cookie: [UInt8] = [1, 2, 3]
        let first = try #require(server.clientHello)
        client.receive(try server.retry(group: both ? .secp384r1 : nil, cookie: cookie))
        let output = client.takeOutput()
        #expect(output.starts(with: Record.encoding([1], as: .changeCipherSpec)))
        try server.take(output)
        let second = try #require(server.clientHello)
        #expect(second.random == first.random && second.legacySessionID == first.legacySessionID)
        #expect(second.extensions[.cookie] == .cookie(cookie))
        #expect(try second.keyShares?.map(\.group) == [both ? .secp384r1 : .x25519])
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected)
        #expect(client.agreement.group == (both ? .secp384r1 : .x25519))
    }

    @Test func `answers a wish for its certificate with none`() throws {
        var server = TestServer(try Identity.shared.get())
        // signature_algorithms with one scheme.
        let request: [UInt8] = [0, 0, 8, 0, 13, 0, 4, 0, 2, 4, 3]
        server.steps.insert(
            .message(HandshakeMessage.encoding(request, as: .certificateRequest)),
            at: 1
        )
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected)
        let own = client.takeEvents().compactMap { event in
            if case .message(let type, _, .client, _) = event { type } else { nil }
        }
        #expect(own == [.clientHello, .certificate, .finished])
    }

    @Test func `goes on with new keys, and makes its own when asked to`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        _ = client.takeOutput()
        for isRequested: UInt8 in [1, 0, 1] {
            let update = HandshakeMessage.encoding([isRequested], as: .keyUpdate)
            client.receive(try server.seal(update, as: .handshake))
            server.updateKeys()
            client.receive(try server.seal([isRequested], as: .applicationData))
            #expect(client.takePlaintext() == [isRequested])
            #expect(client.takeOutput().isEmpty == (isRequested == 0))
        }
        #expect(client.isConnected)
        let before = try #require(client.secrets)
        var expected = try #require(before.clientProtection)
        client.write([9])
        #expect(try expected.open(client.takeOutput()).content == [9])
    }

    @Test func `resumes with a ticket, and says so where the server does not take it`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        let ticket = HandshakeMessage.encoding(
            [0, 0, 0, 9, 1, 2, 3, 4, 1, 8, 0, 2, 7, 7, 0, 0],
            as: .newSessionTicket
        )
        client.receive(try server.seal(ticket, as: .handshake))
        let kept = try #require(client.tickets.last)
        for (key, retries) in [(kept.preSharedKey, false), (kept.preSharedKey, true), (nil, false)]
        {
            var offer = Offer(groups: [.x25519, .secp256r1], sharedGroups: [.x25519])
            offer.ticket = (kept, age: 5)
            var server = TestServer(try Identity.shared.get())
            server.preSharedKey = key
            if key != nil { server.steps = [.extensions, .finished()] }
            var client = try TLSClient.started(offer, with: &server)
            // A server that ends it now has not taken the ticket.
            #expect(client.agreement.isResumed == false)
            if retries {
                client.receive(try server.retry(group: .secp256r1))
                try server.take(client.takeOutput())
                #expect(server.clientHello?.extensions.last?.type == .preSharedKey)
            }
            server.suite = .aes128GCMSHA256
            client.receive(try server.answer().flatMap(\.self))
            #expect(client.isConnected, "\(String(describing: client.end))")
            #expect(client.agreement.isResumed == (key != nil))
            #expect((client.agreement.chain == nil) == (key != nil))
        }
        // A request to try again with another hash makes the ticket useless.
        var offer = Offer(groups: [.x25519, .secp256r1], sharedGroups: [.x25519])
        offer.ticket = (kept, age: 5)
        var other = TestServer(try Identity.shared.get())
        other.suite = .aes256GCMSHA384
        client = try TLSClient.started(offer, with: &other)
        #expect(other.clientHello?.extensions.last?.type == .preSharedKey)
        client.receive(try other.retry(group: .secp256r1))
        try other.take(client.takeOutput())
        #expect(other.clientHello?.extensions[.preSharedKey] == nil)
        client.receive(try other.answer().flatMap(\.self))
        #expect(client.isConnected, "\(String(describing: client.end))")
        #expect(client.agreement.isResumed == false && client.agreement.chain != nil)
    }
}
