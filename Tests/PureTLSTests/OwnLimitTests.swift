import Interop
import Testing
import Wire
import X509

@testable import PureTLS

@Suite struct `What the client in pure Swift cannot take` {
    /// One such thing, and what is said of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let words: String
        let alert: AlertDescription
        let provoke: @Sendable (inout TestServer) throws -> Void

        init(
            _ words: String,
            _ alert: AlertDescription = .internalError,
            provoke: @escaping @Sendable (inout TestServer) throws -> Void,
        ) {
            self.words = words
            self.alert = alert
            self.provoke = provoke
        }

        var testDescription: String { words }
    }

    /// The number of P-256 as a curve, and of one that this client does not have.
    private static let curve: [UInt8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]
    private static let otherCurve: [UInt8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 6]

    /// The number of ECDSA with SHA-256, and with SHA-224.
    private static let algorithm: [UInt8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]
    private static let otherAlgorithm: [UInt8] = [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 1]

    private static func message(_ words: String, _ header: [UInt8]) -> Case {
        Case(words) { $0.steps[1] = .message(header) }
    }

    static let cases: [Case] = [
        message(
            "cannot accept `certificate`: 102405 bytes are more than the 102404 that this client takes",
            [11, 1, 0x90, 1]
        ),
        message(
            "cannot accept `certificate`: 16777219 bytes are more than the 102404 that this client takes",
            [11, 0xff, 0xff, 0xff]
        ),
        message(
            "cannot accept `certificate_request`: 102405 bytes are more than the 102404 that this client takes",
            [13, 1, 0x90, 1]
        ),
        Case("cannot accept `certificate`: 12", .internalError) { server in
            let names = (0..<1500).map { GeneralName.dnsName("\($0 + 1000).t") }
            server = TestServer(try Identity(names: names + [.dnsName("lab.test")]))
        },
        Case(
            "cannot accept `certificate`: this client has no way to verify its signature",
            .unsupportedCertificate
        ) { server in
            var identity = server.identity
            identity.authority = identity.authority.replacing(curve, with: otherCurve)
            server = TestServer(identity)
        },
        Case(
            "cannot accept `certificate`: this client has no way to verify its signature",
            .unsupportedCertificate
        ) { server in
            var identity = server.identity
            identity.chain = [identity.chain[0].replacing(algorithm, with: otherAlgorithm)]
            server = TestServer(identity)
        },
        Case(
            "cannot accept `certificate`: this client has no way to use its key",
            .unsupportedCertificate
        ) { server in
            var identity = server.identity
            identity.chain = [identity.chain[0].replacing(curve, with: otherCurve)]
            identity.authority = identity.chain[0]
            server = TestServer(identity)
        },
        Case("cannot accept `certificate of the lab's own authority`: it cannot be read") {
            server in
            var identity = server.identity
            identity.authority.removeLast()
            server = TestServer(identity)
        },
    ]

    @Test(arguments: cases)
    func `is said to be a limit of its own`(_ limit: Case) throws {
        var server = TestServer(try Identity.shared.get())
        try limit.provoke(&server)
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        #expect(rejection.isOwnLimit && rejection.hint != nil)
        #expect(rejection.alert == limit.alert)
        #expect(rejection.description.hasPrefix(limit.words), "\(rejection)")
        #expect(client.takeOwnAlert() == limit.alert)
    }

    @Test func `includes a group that it has no key for`() {
        let trust = Trust(authority: nil, serverName: "lab.test", now: Identity.now)
        var client = TLSClient(Offer(groups: [.x448]), trust: trust)
        client.start()
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was offered")
            return
        }
        #expect(rejection.isOwnLimit)
        #expect(
            rejection.description == "cannot accept `own offer`: this client has no group `x448`"
        )
    }

    @Test(arguments: [(0, true), (9000, true), (9001, false), (86_400_000, false)])
    func `includes a ticket that holds no longer`(age: Int, holds: Bool) throws {
        let message = try NewSessionTicketMessage(body: [0, 0, 0, 9, 1, 2, 3, 4, 0, 0, 1, 7, 0, 0])
        let ticket = Ticket(message, resumptionSecret: [1], hash: .sha256)
        var offer = Offer(groups: [.x25519])
        offer.ticket = (ticket, age: age)
        let trust = Trust(authority: nil, serverName: "lab.test", now: Identity.now)
        var client = TLSClient(offer, trust: trust)
        client.start()
        #expect(client.takeOutput().isEmpty == !holds)
        guard case .rejected(let rejection) = client.end else {
            #expect(holds && client.end == nil)
            return
        }
        let reason = "its ticket holds for 9 s, and is \(age) ms old"
        #expect(rejection.description == "cannot accept `own offer`: \(reason)")
        #expect(rejection.isOwnLimit && !holds)
    }

    @Test func `is not the number of certificates, of which every one has to be read`() throws {
        var identity = try Identity(pathLength: nil, intermediate: true)
        let others = Array(repeating: identity.authority, count: 20)
        identity.chain.insert(contentsOf: others, at: 1)
        var server = TestServer(identity)
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected, "\(String(describing: client.end))")
    }
}
