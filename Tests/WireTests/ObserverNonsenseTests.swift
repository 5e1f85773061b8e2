import Interop
import Testing
import Wire

@Suite struct `A wire observer of nonsense` {
    static let offer = `A wire observer of a faulty server`.offer.record

    static func violations(of answer: [UInt8], thenClosed: Bool = false) -> [WireViolation] {
        var observer = WireObserver()
        observer.take(offer, from: .client)
        observer.take(answer, from: .server)
        if thenClosed { observer.closed(.closed, at: 0) }
        #expect(observer.evidence.bytesReceived == answer.count)
        return observer.evidence.peerViolations
    }

    static let strangers: [(String, String)] = [
        ("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "`HTTP/1.1 400 Bad Request`"),
        ("SSH-2.0-OpenSSH_9.2", "`SSH-2.0-OpenSSH_9.2`"),
        ("H", "`48`"),
        ("\u{16}\u{4}", "`16 04`"),
        ("\u{19}\u{3}\u{3}\u{0}\u{1}\u{0}", "`19 03 03 00 01 00`"),
        (String(repeating: "x", count: 500), "`" + String(repeating: "x", count: 64) + "`"),
    ]

    @Test(arguments: strangers)
    func `quotes what is not TLS`(text: String, words: String) {
        let expected = [WireViolation(.notTLS, "not TLS: \(words)")]
        #expect(Self.violations(of: Array(text.utf8), thenClosed: true) == expected)
    }

    @Test func `quotes what is not TLS, byte by byte, after TLS`() {
        var observer = WireObserver()
        observer.take(Self.offer, from: .client)
        for byte in Record.encoding([1], as: .changeCipherSpec) + Array("HTTP/1.0 500".utf8) {
            observer.take([byte], from: .server)
        }
        #expect(observer.evidence.peerViolations.map(\.detail) == ["not TLS: `HTTP/1.0 500`"])
        #expect(observer.evidence.changeCipherSpecReceived)
    }

    static let lies: [(String, [UInt8], WireViolation.Rule, String)] = [
        (
            "record of 65535", [22, 3, 3, 0xff, 0xff], .recordLength,
            "cannot read `TLSPlaintext`: 65535 bytes are more than the 16384 allowed"
        ),
        (
            "record of 16385", [22, 3, 3, 0x40, 1], .recordLength,
            "cannot read `TLSPlaintext`: 16385 bytes are more than the 16384 allowed"
        ),
        (
            "encrypted record of 16641", [23, 3, 3, 0x41, 1], .recordLength,
            "cannot read `TLSPlaintext`: 16641 bytes are more than the 16640 allowed"
        ),
        (
            "empty handshake record", [22, 3, 3, 0, 0], .recordLength,
            "cannot read `TLSPlaintext`: a record of type `handshake` must not be empty"
        ),
        (
            "ServerHello of 16777215", [22, 3, 3, 0, 4, 2, 0xff, 0xff, 0xff], .recordLength,
            "cannot read `server_hello`: 16777215 bytes are more than the 65607 allowed"
        ),
        (
            "empty ServerHello", [22, 3, 3, 0, 4, 2, 0, 0, 0], .malformed,
            "cannot read `ServerHello`: `legacy_version` needs 2 bytes and 0 are left"
        ),
        (
            "Finished in plaintext", [22, 3, 3, 0, 4, 20, 0, 0, 0], .unexpected,
            "a message of type `finished` in plaintext"
        ),
        (
            "alert of one byte", [21, 3, 3, 0, 1, 2], .malformed,
            "cannot read `Alert`: `description` needs 1 byte and 0 are left"
        ),
        (
            "alert of three bytes", [21, 3, 3, 0, 3, 2, 40, 0], .trailingBytes,
            "cannot read `Alert`: 1 byte follows the last field"
        ),
        (
            "change_cipher_spec of 2", [20, 3, 3, 0, 1, 2], .malformed,
            "a change_cipher_spec that is not a single byte 1"
        ),
        (
            "heartbeat", [24, 3, 3, 0, 1, 1], .unexpected, "a record of type `heartbeat`"
        ),
        (
            "data too early", [23, 3, 3, 0, 1, 1], .unexpected,
            "an encrypted record before `server_hello`"
        ),
        (
            "alert inside a message", [22, 3, 3, 0, 2, 2, 0, 21, 3, 3, 0, 2, 2, 40], .unexpected,
            "a record of type `alert` in the middle of `server_hello`"
        ),
    ]

    @Test(arguments: lies)
    func `names the lie`(
        name: String,
        answer: [UInt8],
        rule: WireViolation.Rule,
        detail: String,
    ) {
        #expect(Self.violations(of: answer) == [WireViolation(rule, detail)])
    }

    /// Where the length fields of the ServerHello of RFC 8448 are, record header included.
    static let fields: [(Int, [UInt8], String)] = [
        (43, [33], "`legacy_session_id_echo` must not have a length of 33"),
        (43, [255], "`legacy_session_id_echo` needs 255 bytes and 51 are left"),
        (47, [0xff, 0xff], "`extensions` needs 65535 bytes and 46 are left"),
        (47, [0, 45], "`supported_versions` needs 2 bytes and 1 is left"),
        (51, [0, 99], "`key_share` needs 99 bytes and 42 are left"),
        (55, [0, 33], "`key_exchange` needs 33 bytes and 32 are left"),
        (55, [0, 31], "1 byte follows the last field"),
        (91, [0, 1], "`extension_type` needs 2 bytes and 1 is left"),
    ]

    @Test(arguments: fields)
    func `finds a length that lies inside a ServerHello`(
        offset: Int,
        length: [UInt8],
        reason: String,
    ) throws {
        let hello = Capture.rfc8448.chunks[1].bytes.replacing(at: offset, with: length)
        var observer = WireObserver()
        observer.take(Capture.rfc8448.chunks[0].bytes, from: .client)
        observer.take(hello, from: .server)
        let violation = try #require(observer.evidence.peerViolations.first)
        #expect(violation.detail.hasSuffix(": " + reason))
        #expect(observer.evidence.serverHello == nil)
    }

    @Test func `names a ServerHello that nobody asked for`() {
        var observer = WireObserver()
        observer.take(Capture.rfc8448.chunks[1].bytes, from: .server)
        let detail = "`server_hello` before the `client_hello` that it answers"
        #expect(observer.evidence.peerViolations == [WireViolation(.unexpected, detail)])
        #expect(observer.evidence.groupOnWire == .x25519)
    }

    @Test func `does not blame the server where the client's hello is unreadable`() {
        var observer = WireObserver()
        observer.take([22, 3, 1, 0, 4, 1, 0, 0, 0], from: .client)
        observer.take(Capture.rfc8448.chunks[1].bytes, from: .server)
        #expect(observer.evidence.peerViolations == [])
        #expect(observer.evidence.ownViolations.map(\.rule) == [.malformed])
    }

    @Test func `names what is wrong with an offer`() {
        let share = KeyShare(group: .x448, keyExchange: [1])
        let offer = ClientHello.probe(
            groups: [.x25519],
            keyShares: [share, share],
            random: [UInt8](repeating: 0, count: 32),
            sessionID: [],
        )
        var observer = WireObserver()
        observer.take(offer.record + offer.record, from: .client)
        #expect(
            observer.evidence.ownViolations.map(\.detail) == [
                "two key shares for the same group",
                "a key share for group `x448`, which is not offered",
                "a `client_hello` that nobody asked for",
            ]
        )
    }

    @Test func `keeps its evidence small, whatever a server sends`() {
        let alert = Alert(.noRenegotiation, level: .warning).record
        let request: [UInt8] = [22, 3, 3, 0, 4, 0, 0, 0, 0]
        var observer = WireObserver()
        for _ in 0..<99 { observer.take(alert + request, from: .server) }
        let evidence = observer.evidence
        #expect(evidence.alerts.count == 16)
        #expect(evidence.messages.count == 64)
        #expect(evidence.peerViolations.count == 16)
        #expect(evidence.fatalAlert == nil)
    }
}
