import Interop
import Testing
import Wire

@testable import PureTLS

/// The client in pure Swift and whoever reads along must not tell of two different connections.
@Suite struct `A reading held against what the client itself tells` {
    /// A connection of a client with a server that does what its name says.
    struct Course: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let run: @Sendable () throws -> Overheard

        init(_ name: String, _ run: @escaping @Sendable () throws -> Overheard) {
            testDescription = name
            self.run = run
        }

        /// One in which both sides finish, and something more happens then.
        static func connected(
            _ name: String,
            suite: CipherSuite = .aes128GCMSHA256,
            then: @escaping @Sendable (inout Overheard, inout TestServer) throws -> Void = { _, _ in
            },
        ) -> Course {
            Course(name) {
                var server = TestServer(try Identity.shared.get())
                server.suite = suite
                var connection = try Overheard(with: &server)
                connection.say(try server.answer().flatMap(\.self))
                try then(&connection, &server)
                connection.close()
                return connection
            }
        }
    }

    private static func ticket(_ number: UInt8) -> [UInt8] {
        let body: [UInt8] = [0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, number, 0, 0]
        return HandshakeMessage.encoding(body, as: .newSessionTicket)
    }

    private static let request = HandshakeMessage.encoding(
        [0, 0, 8, 0, 13, 0, 4, 0, 2, 4, 3],
        as: .certificateRequest
    )

    static let courses: [Course] = [
        .connected("AES-128"),
        .connected("AES-256", suite: .aes256GCMSHA384),
        .connected("ChaCha20", suite: .chacha20Poly1305SHA256),
        Course("a certificate is asked for") {
            var server = TestServer(try Identity.shared.get())
            server.steps.insert(.message(Self.request), at: 1)
            var connection = try Overheard(with: &server)
            connection.say(try server.answer().flatMap(\.self))
            connection.close()
            return connection
        },
        .connected("tickets come in one record, and in pieces") { connection, server in
            connection.say(try server.seal(Self.ticket(1) + Self.ticket(2), as: .handshake))
            for byte in Self.ticket(3) { connection.say(try server.seal([byte], as: .handshake)) }
        },
        .connected("keys are updated, now and then on both sides") { connection, server in
            for isRequested: UInt8 in [0, 1, 1, 0] {
                let update = HandshakeMessage.encoding([isRequested], as: .keyUpdate)
                connection.say(try server.seal(update, as: .handshake))
                server.updateKeys()
                connection.say(try server.seal([1, 2], as: .applicationData))
            }
            connection.say(try server.seal(Self.ticket(1), as: .handshake))
        },
        .connected("the server closes") { connection, server in
            connection.say(try server.seal([1, 0], as: .alert))
        },
        .connected("the server warns, and then fails") { connection, server in
            connection.say(try server.seal([1, 90], as: .alert))
            connection.say(try server.seal([2, 80], as: .alert))
        },
        .connected("dummies come in between") { connection, server in
            connection.say(try server.seal([], as: .applicationData))
            connection.say(try server.seal([1, 90], as: .alert))
        },
        Course("it is asked to try again") {
            var server = TestServer(try Identity.shared.get())
            let offer = Offer(groups: [.x25519, .secp384r1], sharedGroups: [.x25519])
            var connection = try Overheard(offer, with: &server)
            try server.take(connection.say(server.retry(group: .secp384r1, cookie: [1, 2, 3])))
            connection.say(try server.answer().flatMap(\.self))
            connection.close()
            return connection
        },
        Course("the certificate is for another name") {
            var server = TestServer(try Identity.shared.get())
            var connection = try Overheard(serverName: "other.test", with: &server)
            let records = try server.answer()
            for record in records.prefix(3) { connection.say(record) }
            return connection
        },
        Course("the Finished is wrong") {
            var server = TestServer(try Identity.shared.get())
            server.steps[3] = .finished(isSpoilt: true)
            var connection = try Overheard(with: &server)
            connection.say(try server.answer().flatMap(\.self))
            return connection
        },
        Course("the signature is wrong") {
            var server = TestServer(try Identity.shared.get())
            server.steps[2] = .certificateVerify(isSpoilt: true)
            var connection = try Overheard(with: &server)
            for record in try server.answer().prefix(4) { connection.say(record) }
            return connection
        },
        Course("the hello chooses a group that was not offered") {
            var server = TestServer(try Identity.shared.get())
            server.hello = { $0.with { $0.filter { $0.type != .keyShare } }.message }
            var connection = try Overheard(with: &server)
            connection.say(try server.answer()[0])
            return connection
        },
        Course("the server refuses in plaintext") {
            var server = TestServer(try Identity.shared.get())
            var connection = try Overheard(with: &server)
            connection.say(Alert(.handshakeFailure).record)
            return connection
        },
    ]

    @Test(arguments: courses)
    func `tells the same messages and alerts, in the same order`(course: Course) throws {
        let connection = try course.run()
        let reading = connection.reading
        #expect(reading.story == connection.events.messages)
        #expect(reading.alerts == connection.events.alerts)
        #expect(reading.messages.map(\.time) == reading.messages.map(\.time).sorted())
        #expect(reading.chain == connection.client.agreement.chain)
        #expect(reading.signatureScheme == connection.client.agreement.signatureScheme)
    }
}
