import Dialing
import FuzzTesting
import Interop
import ProbeTesting
import Testing

@Suite struct `A client on BoringSSL and a server that says anything under its keys` {
    /// What comes behind its ServerHello, in the same bytes.
    typealias Speech = @Sendable (inout HostileServer) throws -> [UInt8]

    private static let extensions: [UInt8] = [8, 0, 0, 2, 0, 0]

    /// Serves one client with it, and then closes.
    private static func serving<Stack: StackUnderTest>(
        _ speech: @escaping Speech,
        to client: StackClient<Stack>.Type,
        expecting certificate: [UInt8] = [],
    ) throws -> HandshakeEvidence {
        let serve: @Sendable (consuming StreamSocket) -> Void = { socket in
            let later = MonotonicClock.now + 10_000_000
            guard case .bytes(let hello) = try? socket.receive(until: later),
                var server = try? HostileServer(answering: hello, resuming: nil),
                let words = try? speech(&server)
            else { return }
            _ = try? socket.send(server.hello + words, until: later)
        }
        return try Peer.serving(serve) { port in
            var client = client.init(port: port)
            client.certificate = certificate
            return try client.handshake()
        }
    }

    /// A Certificate with something else in the middle of it.
    private static func saying(
        _ content: [UInt8],
        as type: ContentType,
        in certificate: [UInt8],
    ) -> Speech {
        { server in
            let message = HostileServer.message(certificate)
            return try server.say(extensions + message.prefix(99), as: .handshake)
                + server.say(content, as: type)
                + server.say(Array(message.dropFirst(99)), as: .handshake)
        }
    }

    @Test func `tells nothing behind data in the middle of a message`() throws {
        let speech = Self.saying([1], as: .applicationData, in: try SelfSigned().certificate)
        let evidence = try Self.serving(speech, to: TestClient.self)
        #expect(evidence.certificate == nil)
        #expect(evidence.story.last == "server encrypted_extensions")
        #expect(evidence.libraryError?.hasSuffix(":UNEXPECTED_RECORD") == true)
    }

    @Test func `tells the chain that a warning comes in the middle of`() throws {
        let certificate = try SelfSigned().certificate
        let speech = Self.saying([1, 90], as: .alert, in: certificate)
        let evidence = try Self.serving(speech, to: TestClient.self, expecting: certificate)
        let seen = try #require(evidence.certificate)
        #expect(seen.chainLength == 1 && seen.isTheIssued)
        #expect(evidence.alerts == [LibraryAlert(description: .userCanceled, sender: .server)])
    }

    /// Whoever reads along cannot tell where the library stopped.
    @Test(arguments: [[2, 40], [1, 40], [1, 90], [1, 0]] as [[UInt8]])
    func `has not refused by an alert behind what its client gave up for`(alert: [UInt8]) throws {
        let speech: Speech = { server in
            // An extension that nobody has asked for.
            try server.say([8, 0, 0, 6, 0, 4, 0x12, 0x34, 0, 0], as: .handshake)
                + server.say(alert, as: .alert)
        }
        let evidence = try Self.serving(speech, to: TestClient.self)
        let own = LibraryAlert(description: .unsupportedExtension, sender: .client)
        #expect(evidence.alerts == [own])
        let swift = try Self.serving(speech, to: StackClient<SwiftStack>.self)
        #expect(swift.alerts == [own])
        #expect(evidence.ending.isAlike(swift.ending))
    }

    /// An alert of TLS 1.3 is one of failure whatever it says of itself (RFC 8446 section 6).
    @Test func `has refused by an alert that the library does not take`() throws {
        let speech: Speech = { try $0.say([1, 40], as: .alert) }
        let evidence = try Self.serving(speech, to: TestClient.self)
        let shape = "alert 40 by server after its ServerHello"
        #expect(evidence.ending.isAlike(Ending(.refused, shape: shape)))
    }

    /// BoringSSL takes lengths of more bytes than need be around a signature, and hands the
    /// certificate out without them.
    @Test func `has another certificate than the issued where that is encoded otherwise`() throws {
        let issued = try SelfSigned().certificate
        let other = try #require(Self.encodedOtherwise(issued))
        let speech: Speech = { server in
            try server.say(Self.extensions + HostileServer.message(other), as: .handshake)
        }
        let evidence = try Self.serving(speech, to: TestClient.self, expecting: issued)
        let seen = try #require(evidence.certificate)
        #expect(!seen.isTheIssued && seen.chainBytes == other.count)
    }

    /// The same certificate with one more byte in the length of its signature.
    private static func encodedOtherwise(_ certificate: [UInt8]) -> [UInt8]? {
        for count: UInt8 in 0x40...0x49 {
            let place = certificate.count - Int(count) - 2
            guard certificate[place...].starts(with: [0x03, count, 0x00, 0x30]) else { continue }
            let length = certificate.count - 3
            let head: [UInt8] = [0x30, 0x82, UInt8(length >> 8), UInt8(length & 255)]
            return head + certificate[4...place] + [0x81] + certificate[(place + 1)...]
        }
        return nil
    }

    /// What is behind the bytes that are kept may be anything.
    @Test func `is no subject of an account where its chain could not be read`() throws {
        let certificate = try SelfSigned().certificate
        let speech: Speech = { server in
            // What it prefers, one byte a record, and the rest of each is padding.
            let groups: [UInt8] = [0, 10, 0, 34, 0, 32] + Array(repeating: 1, count: 32)
            let padding = [UInt8](repeating: 0, count: 16_000)
            return try ([8, 0, 0, 40, 0, 38] + groups).flatMap { byte in
                try server.say([byte, 22] + padding, as: ContentType(rawValue: 0))
            } + server.say(HostileServer.message(certificate), as: .handshake)
        }
        let fault = #expect(throws: Fault.self) {
            try Self.serving(speech, to: TestClient.self, expecting: certificate)
        }
        #expect(
            fault?.description
                == "cannot read `certificate`: boringssl has one of \(certificate.count) bytes, "
                + "and none is in the 262144 bytes that are kept of its connection"
        )
        #expect(fault?.hint == "have the server send less before it, and around it")
    }
}
