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
