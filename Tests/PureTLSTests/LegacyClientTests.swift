import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A client of TLS 1.2` {
    private static let groups: [NamedGroup] = [.x25519MLKEM768, .mlkem768, .x25519, .secp256r1]

    private static func started(_ server: LegacyServer) throws -> (LegacyClient, flight: [UInt8]) {
        let trust = Trust(
            authority: server.identity.authority,
            serverName: "lab.test",
            now: Identity.now
        )
        var client = LegacyClient(
            groups: groups,
            trust: trust,
            source: SeededGenerator(seed: 1)
        )
        client.start()
        return (client, try server.flight(client.takeOutput()))
    }

    @Test func `offers nothing newer, and answers a whole flight`() throws {
        let server = LegacyServer(try Identity.shared.get())
        var (client, flight) = try Self.started(server)
        #expect(try client.hello?.supportedGroups == Self.groups)
        #expect(try client.hello?.supportedVersions == nil)
        #expect(client.hello?.cipherSuites == CipherSuite.legacy)
        client.receive(flight)
        #expect(client.end == nil && client.agreement.group == .x25519)
        let sent = client.takeEvents().compactMap { event in
            if case .message(let type, _, .client, _) = event { type } else { nil }
        }
        #expect(sent == [.clientHello, .clientKeyExchange, .finished])
        #expect(client.takeKeyLog().first?.hasPrefix("CLIENT_RANDOM ") == true)
        #expect(!client.isConnected)
    }

    @Test(
        arguments: [
            (.p256, .ecdheECDSAAES128GCMSHA256, true), (.p384, .ecdheECDSAAES128GCMSHA256, true),
            (.p521, .ecdheECDSAAES128GCMSHA256, true), (.rsa, .ecdheRSAAES128GCMSHA256, true),
            (.rsa, .ecdheECDSAAES128GCMSHA256, false), (.p384, .ecdheRSAAES128GCMSHA256, false),
            (.ed25519, .ecdheECDSAAES128GCMSHA256, false),
            (.p521, .ecdheECDSAAES128CBCSHA, true), (.rsa, .ecdheRSAAES128CBCSHA, true),
            (.rsa, .ecdheECDSAAES128CBCSHA, false), (.p256, .ecdheRSAAES128CBCSHA, false),
        ] as [(Identity.Kind, CipherSuite, Bool)]
    )
    func `takes a certificate that its cipher suite is for`(
        kind: Identity.Kind,
        suite: CipherSuite,
        isTaken: Bool,
    ) throws {
        var server = LegacyServer(try Identity(kind))
        server.suite = suite
        server.scheme = server.identity.scheme
        var (client, flight) = try Self.started(server)
        client.receive(flight)
        #expect((client.end == nil) == isTaken, "\(String(describing: client.end))")
        guard !isTaken else { return }
        let words = "cannot accept `certificate`: its key is of another kind than the cipher suite"
        #expect(client.end?.words == words)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let alert: AlertDescription
        let commit: @Sendable (inout LegacyServer) -> Void
        var testDescription: String { name }
    }

    static let misdeeds: [Case] = [
        Case(name: "a group of TLS 1.3", alert: .illegalParameter) { $0.group = .x25519MLKEM768 },
        Case(name: "a group never offered", alert: .illegalParameter) { $0.group = .secp384r1 },
        Case(name: "a key cut short", alert: .illegalParameter) { $0.key = [1, 2, 3] },
        Case(name: "a key whose secret is zero", alert: .illegalParameter) {
            $0.key = [UInt8](repeating: 0, count: 32)
        },
        Case(name: "a signature of something else", alert: .decryptError) { $0.isSpoilt = true },
        Case(name: "a scheme never offered", alert: .illegalParameter) { $0.scheme = .ed25519 },
        Case(name: "a scheme of another key", alert: .decryptError) {
            $0.scheme = .rsaPSSRSAESHA256
        },
        Case(name: "a suite for another kind of key", alert: .illegalParameter) {
            $0.suite = .ecdheRSAAES128GCMSHA256
        },
        Case(name: "TLS 1.1", alert: .protocolVersion) { $0.version = .tls11 },
        Case(name: "a suite never offered", alert: .illegalParameter) {
            $0.suite = .aes128GCMSHA256
        },
        Case(name: "TLS 1.3 in an extension", alert: .unsupportedExtension) {
            $0.extensions = [HelloExtension(.supportedVersions, content: [3, 4])]
        },
        Case(name: "a MAC after a suite that has none", alert: .illegalParameter) {
            $0.extensions = [HelloExtension(.encryptThenMAC, content: [])]
        },
        Case(name: "an order of encryption that says something", alert: .decodeError) {
            $0.suite = .ecdheECDSAAES128CBCSHA
            $0.extensions = [HelloExtension(.encryptThenMAC, content: [0])]
        },
        Case(name: "an earlier handshake", alert: .illegalParameter) {
            $0.extensions = [HelloExtension(.renegotiationInfo, content: [1, 7])]
        },
        Case(name: "no certificate", alert: .unexpectedMessage) {
            $0.change = { [$0[0], $0[2], $0[3]] }
        },
        Case(name: "no key", alert: .unexpectedMessage) { $0.change = { [$0[0], $0[1], $0[3]] } },
        Case(name: "an end that says something", alert: .decodeError) {
            $0.change = { $0.dropLast() + [[14, 0, 0, 1, 0]] }
        },
        Case(name: "an empty chain", alert: .decodeError) {
            $0.change = { [$0[0], [11, 0, 0, 3, 0, 0, 0]] }
        },
        Case(name: "another kind of curve", alert: .illegalParameter) {
            $0.change = { [$0[0], $0[1], [12, 0, 0, 1, 1]] }
        },
    ]

    @Test(arguments: misdeeds)
    func `answers every misdeed with its alert`(misdeed: Case) throws {
        var server = LegacyServer(try Identity.shared.get())
        misdeed.commit(&server)
        var (client, flight) = try Self.started(server)
        client.receive(flight)
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        #expect(rejection.alert == misdeed.alert && !rejection.isOwnLimit, "\(rejection)")
        #expect(client.takeOutput().suffix(7) == Alert(misdeed.alert).record[...])
    }

    @Test func `keeps the group of TLS 1.3 that a server chose`() throws {
        var server = LegacyServer(try Identity.shared.get())
        server.group = .mlkem768
        var (client, flight) = try Self.started(server)
        client.receive(flight)
        #expect(client.agreement.group == .mlkem768 && !client.agreement.isComplete)
    }
}
