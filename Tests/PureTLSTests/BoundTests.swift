import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A bound of the client in pure Swift` {
    @Test(arguments: [16_384, 16_385, 65_000])
    func `is set to a cookie, which has to fit into a hello`(count: Int) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        let cookie = [UInt8](repeating: 1, count: count)
        client.receive(try server.retry(group: nil, cookie: cookie))
        guard count > Ticket.limit else {
            #expect(client.end == nil && client.takeOutput().count > count)
            return
        }
        #expect(client.takeOwnAlert() == .internalError)
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        #expect(rejection.isOwnLimit)
        #expect(
            rejection.reason
                == "its cookie has \(count) bytes, too many for this client to send back"
        )
    }

    @Test(arguments: [(1, 1), (16_384, 1), (16_385, 0), (65_000, 0)])
    func `is set to a ticket, which is not kept above it`(count: Int, kept: Int) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        var body = ByteWriter()
        body.append([0, 0, 0, 9, 1, 2, 3, 4, 0])
        body.vector(lengthBytes: 2, [UInt8](repeating: 5, count: count))
        body.append([0, 0])
        var rest = HandshakeMessage.encoding(body.bytes, as: .newSessionTicket)[...]
        while !rest.isEmpty {
            client.receive(try server.seal(Array(rest.prefix(16_384)), as: .handshake))
            rest = rest.dropFirst(16_384)
        }
        #expect(client.isConnected && client.tickets.count == kept)
        guard let ticket = client.tickets.first else { return }
        var offer = Offer(groups: [.secp384r1MLKEM1024])
        offer.ticket = (ticket, age: -1)
        var again = TLSClient(offer, trust: client.trust)
        again.start()
        #expect(again.takeOutput().count > count)
    }

    @Test(
        arguments: [
            (5, .alert, [1, 90], "warning `user_canceled`"),
            (32, .handshake, [24, 0, 0, 1, 0], "key_update"),
            (32, .handshake, [24, 0, 0, 1, 1], "key_update"),
            (
                32, .handshake, [4, 0, 0, 14, 0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, 5, 0, 0],
                "new_session_ticket"
            ),
        ] as [(Int, ContentType, [UInt8], String)]
    )
    func `is set to how often a server may say the same`(
        limit: Int,
        type: ContentType,
        content: [UInt8],
        subject: String,
    ) throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        _ = client.takeEvents()
        for _ in 0..<limit {
            client.receive(try server.seal(content, as: type))
            if subject == "key_update" { server.updateKeys() }
        }
        #expect(client.isConnected)
        #expect(client.takeEvents().count >= limit)
        client.receive(try server.seal(content, as: type))
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        let reason = "it came \(limit + 1) times, and this client takes \(limit) of them"
        #expect(rejection.description == "cannot accept `\(subject)`: \(reason)")
        #expect(rejection.isOwnLimit && client.takeOwnAlert() == .unexpectedMessage)
    }

    @Test func `is set to warnings and wishes to begin anew in TLS 1.2`() throws {
        let trust = Trust(authority: nil, serverName: "lab.test", now: Identity.now)
        for (content, type) in [
            (
                Alert(.noRenegotiation, level: .warning).record,
                "warning `no_renegotiation_RESERVED`"
            ),
            (Record.encoding([0, 0, 0, 0], as: .handshake), "hello_request_RESERVED"),
        ] {
            var client = LegacyClient(groups: [.x25519], trust: trust)
            client.start()
            client.phase = .connected
            for _ in 0..<5 { client.receive(content) }
            #expect(client.isConnected)
            client.receive(content)
            #expect(client.end?.words.hasPrefix("cannot accept `\(type)`: it came 6 times") == true)
        }
    }

    @Test func `is set to the number of tickets`() throws {
        var server = TestServer(try Identity.shared.get())
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        for number: UInt8 in 0..<12 {
            let body: [UInt8] = [0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, number, 0, 0]
            let ticket = HandshakeMessage.encoding(body, as: .newSessionTicket)
            client.receive(try server.seal(ticket, as: .handshake))
        }
        #expect(client.tickets.map(\.identity) == (4..<12).map { [$0] })
    }
}
