import Interop
import Testing
import Wire

@Suite struct `A hello` {
    static let hellos = Capture.all.indices.flatMap { number in
        [(number, Role.client), (number, .server)]
    }

    static func message(of sender: Role, in capture: Capture) throws -> HandshakeMessage? {
        var records = RecordReader()
        var messages = HandshakeReader()
        let bytes = capture.bytes(of: sender)
        var offset = 0
        var place = 0
        let record = try #require(try records.next(from: bytes.span, at: &offset))
        guard record.contentType == .handshake else { return nil }
        return try messages.next(from: record.fragment, at: &place)
    }

    @Test(arguments: hellos)
    func `keeps its bytes when read and encoded again`(number: Int, sender: Role) throws {
        guard let message = try Self.message(of: sender, in: Capture.all[number]) else { return }
        let again =
            switch sender {
            case .client: try ClientHello(body: message.body).message
            case .server: try ServerHello(body: message.body).message
            }
        #expect(again == [message.type.rawValue] + [0] + again[2..<4] + message.body)
        #expect(again.count == message.length)
    }

    @Test func `offers what it was told to offer`() throws {
        let random = [UInt8](0..<32)
        let hello = ClientHello.probe(
            groups: [.x25519MLKEM768, .x25519],
            keyShares: [
                KeyShare(group: .x25519MLKEM768, keyExchange: [UInt8](repeating: 5, count: 1216))
            ],
            random: random,
            sessionID: Array(random.reversed()),
        )
        var observer = WireObserver()
        observer.take(hello.record, from: .client)
        let evidence = observer.evidence
        let offer = try #require(evidence.clientHellos.first)
        #expect(offer.groups == [.x25519MLKEM768, .x25519])
        #expect(offer.keyShares == [WireKeyShare(group: .x25519MLKEM768, length: 1216)])
        #expect(offer.versions == [.tls13])
        #expect(offer.serverName == "lab.test")
        #expect(offer.signatureSchemes.contains(.mldsa65))
        #expect(offer.cipherSuites.count == 3)
        #expect(evidence.ownViolations == [])
        #expect(evidence.bytesSent == evidence.clientHelloLength.map { $0 + 5 })
        #expect(hello.record.prefix(3) == [22, 3, 1])
    }

    /// The lengths of real ServerHellos, measured between OpenSSL 4.0.3 and itself.
    static let lengths: [(NamedGroup, Int)] = [
        (.x25519, 122), (.secp256r1, 155), (.secp384r1, 187), (.x448, 146),
        (.x25519MLKEM768, 1210), (.secp256r1MLKEM768, 1243), (.secp384r1MLKEM1024, 1755),
        (.mlkem512, 858), (.mlkem768, 1178), (.mlkem1024, 1658),
    ]

    @Test(arguments: lengths)
    func `of a server has the length that OpenSSL's has`(group: NamedGroup, length: Int) throws {
        let share = [UInt8](repeating: 0, count: try #require([NamedGroup: Int].known[group]))
        let hello = ServerHello.choosing(
            KeyShare(group: group, keyExchange: share),
            random: [UInt8](repeating: 0, count: 32),
            sessionID: [UInt8](repeating: 0, count: 32),
        )
        #expect(hello.message.count == length)
    }

    @Test func `that is too long for one record takes several`() throws {
        let hello = ServerHello.choosing(
            KeyShare(group: .x25519, keyExchange: [UInt8](repeating: 0, count: 60_000)),
            random: [UInt8](repeating: 0, count: 32),
            sessionID: [],
        )
        #expect(hello.record.count == hello.message.count + 4 * 5)
        var observer = WireObserver(serverShareLengths: .known)
        observer.take(hello.record, from: .server)
        #expect(observer.evidence.serverHello?.keyShareLength == 60_000)
    }
}
