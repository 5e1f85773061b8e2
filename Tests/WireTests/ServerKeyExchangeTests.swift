import Interop
import Testing
import Wire

@Suite struct `A server's key exchange of TLS 1.2` {
    /// A whole ServerKeyExchange, header included, with this body.
    static func message(_ body: [UInt8]) -> [UInt8] {
        [0x0c, 0, UInt8(body.count >> 8), UInt8(body.count & 0xff)] + body
    }

    /// The capture's hellos, its server's suite replaced, and then these handshake messages.
    static func evidence(
        _ messages: [UInt8]...,
        by sender: Role = .server,
        suite: [UInt8] = [0xc0, 0x2c],
    ) -> WireEvidence {
        let capture = Capture.tls12
        var observer = WireObserver()
        observer.take(capture.chunks[0].bytes, from: .client)
        // The suite stands behind version, random and an empty session id.
        let hello = Array(capture.chunks[1].bytes.prefix(5 + 4 + 0x3d))
        observer.take(hello.replacing(at: 5 + 4 + 2 + 32 + 1, with: suite), from: .server)
        for message in messages {
            observer.take(Record.encoding(message, as: .handshake), from: sender)
        }
        return observer.evidence
    }

    @Test func `names the group on the wire`() {
        let evidence = Capture.tls12.evidence()
        #expect(evidence.serverKeyExchangeGroup == .x25519)
        #expect(evidence.groupOnWire == .x25519)
    }

    @Test func `is none of TLS 1.3`() {
        for capture in Capture.all where capture.evidence().serverHello?.version != .tls12 {
            #expect(capture.evidence().serverKeyExchangeGroup == nil)
        }
        var observer = WireObserver()
        observer.take(Record.encoding(Self.message([3, 0, 0x1d]), as: .handshake), from: .server)
        #expect(observer.evidence.serverKeyExchangeGroup == nil)
        #expect(observer.evidence.peerViolations.map(\.rule) == [.unexpected])
    }

    static let wrong: [(body: [UInt8], group: NamedGroup?, violation: WireViolation)] = [
        (
            [3, 0x11, 0xec, 32], .x25519MLKEM768,
            WireViolation(
                .groupNeverOffered,
                "group `\(NamedGroup.x25519MLKEM768)` was never offered",
            )
        ),
        (
            [3, 0x1a, 0x1a, 32], NamedGroup(rawValue: 0x1a1a),
            WireViolation(
                .groupNeverOffered,
                "group `\(NamedGroup(rawValue: 0x1a1a))` was never offered",
            )
        ),
        (
            [1, 0, 0x1d, 32], nil,
            WireViolation(
                .malformed,
                "cannot read `ServerKeyExchange`: `curve_type` must not be 1",
            )
        ),
        (
            [3, 0], nil,
            WireViolation(
                .malformed,
                "cannot read `ServerKeyExchange`: `namedcurve` needs 2 bytes and 1 is left",
            )
        ),
        (
            [], nil,
            WireViolation(
                .malformed,
                "cannot read `ServerKeyExchange`: `curve_type` needs 1 byte and 0 are left",
            )
        ),
    ]

    @Test(arguments: wrong)
    func `is found to be wrong`(body: [UInt8], group: NamedGroup?, violation: WireViolation) {
        let evidence = Self.evidence(Self.message(body))
        #expect(evidence.serverKeyExchangeGroup == group)
        #expect(evidence.peerViolations == [violation])
    }

    @Test func `comes once`() {
        let evidence = Self.evidence(Self.message([3, 0, 0x1d, 0]), Self.message([3, 0, 0x17, 0]))
        #expect(evidence.serverKeyExchangeGroup == .x25519)
        let text = "a second `server_key_exchange`"
        #expect(evidence.peerViolations == [WireViolation(.unexpected, text)])
    }

    @Test func `is the server's alone`() {
        let evidence = Self.evidence(Self.message([3, 0, 0x1d, 0]), by: .client)
        #expect(evidence.serverKeyExchangeGroup == nil)
    }

    /// A prime of 6144 bits has a length that begins like a named curve.
    @Test func `names no group where the cipher suite has none`() {
        let prime = [UInt8(3), 0] + [UInt8](repeating: 0xff, count: 768)
        let evidence = Self.evidence(Self.message(prime), suite: [0, 0x9f])
        #expect(evidence.serverKeyExchangeGroup == nil)
        #expect(evidence.peerViolations == [])
        #expect(evidence.messages.last?.length == 774)
    }

    @Test func `is kept no longer than its group takes, whatever its length`() throws {
        var reader = HandshakeReader()
        var offset = 0
        let claims: [UInt8] = [0x0c, 0xff, 0xff, 0xff, 3, 0, 0x1d]
        #expect(try reader.next(from: claims, at: &offset) == nil)
        let fragment = [UInt8](repeating: 7, count: Record.plaintextLimit)
        var message: HandshakeMessage?
        while message == nil {
            var offset = 0
            message = try reader.next(from: fragment, at: &offset)
        }
        #expect(message?.body == [3, 0, 0x1d])
        #expect(message?.length == 4 + 0xff_ffff)
    }
}
