import Interop
import ProbeTesting
import Testing

@Suite struct `A client that reads a response` {
    static let nonce = "nonce-5d41402a"
    static let good = text("Content-Length: 14\n\n\(nonce)")
    static let agreed = Ending(.agreed, shape: "x25519")
    static let surplus = Ending(.broken, shape: "bytes after the HTTP response")

    /// The bytes of a response, with lines that end as they do on the wire.
    static func text(_ text: String) -> [UInt8] {
        Array(("HTTP/1.1 200 OK\n" + text).replacing("\n", with: "\r\n").utf8)
    }

    /// What a handshake with a server that says this leaves behind.
    static func evidence(
        _ answer: [[UInt8]],
        _ end: SpeakingServer.End,
    ) throws -> HandshakeEvidence {
        let identity = try SelfSigned()
        return try SpeakingServer.serving(as: identity, saying: answer, end: end) { port in
            try TestClient(port: port, certificate: identity.certificate, nonce: nonce).handshake()
        }
    }

    /// A whole response is whole however the connection ends (RFC 9112 section 9.8).
    @Test(arguments: [SpeakingServer.End.inOrder, .abruptly, .reset])
    func `agrees with every way to close after it`(end: SpeakingServer.End) throws {
        let evidence = try Self.evidence([Self.good], end)
        #expect(evidence.ending == Self.agreed)
        #expect(evidence.response?.surplusBytes == 0)
        #expect(evidence.response?.isLeftOpen == false)
        #expect(evidence.libraryError == nil)
    }

    @Test(arguments: [SpeakingServer.End.inOrder, .abruptly, .reset, .last])
    func `sees the bytes after it, however the connection ends`(end: SpeakingServer.End) throws {
        let evidence = try Self.evidence([Self.good, [0x21]], end)
        #expect(evidence.ending.isAlike(Self.surplus))
        #expect(evidence.response?.surplusBytes == 1)
    }

    @Test(arguments: [
        ([good + good], good.count), ([good, good], good.count),
        (
            [good, Array(repeating: 0x2e, count: 16_000), Array(repeating: 0x2e, count: 16_000)],
            32_000
        ),
        ([text("Transfer-Encoding: chunked\n\ne\n\(nonce)\n0\n\n"), [0x0d, 0x0a]], 2),
    ])
    func `counts the bytes after it, in whatever records`(
        answer: [[UInt8]],
        count: Int,
    ) throws {
        let evidence = try Self.evidence(answer, .inOrder)
        #expect(evidence.ending.isAlike(Self.surplus))
        #expect(evidence.response?.surplusBytes == count)
    }

    /// What is left open is noted, and is no timeout.
    @Test func `does not wait for ever where the server does not close`() throws {
        let evidence = try Self.evidence([Self.good], .last)
        #expect(evidence.ending == Self.agreed)
        #expect(evidence.response?.isLeftOpen == true)
        #expect(evidence.wire.ending == nil)
    }

    /// Without a stated length only a close_notify says that all has come (RFC 9112 section 9.8).
    @Test(arguments: [
        (SpeakingServer.End.inOrder, agreed),
        (.abruptly, Ending(.broken, shape: "closed without alert, waiting for response")),
        (.reset, Ending(.broken, shape: "connection reset, waiting for response")),
    ])
    func `takes one without a length for whole at a close_notify alone`(
        end: SpeakingServer.End,
        ending: Ending,
    ) throws {
        let evidence = try Self.evidence([Self.text("\n\(Self.nonce)")], end)
        #expect(evidence.ending.isAlike(ending))
        #expect(evidence.response?.surplusBytes == nil)
        #expect(evidence.response?.isLeftOpen == nil)
    }

    @Test(arguments: [
        (SpeakingServer.End.inOrder, "close_notify"), (.abruptly, "closed without alert"),
    ])
    func `takes one that is shorter than its length for cut off`(
        end: SpeakingServer.End,
        words: String,
    ) throws {
        let evidence = try Self.evidence([Self.text("Content-Length: 15\n\n\(Self.nonce)")], end)
        let cut = Ending(.broken, shape: "\(words), waiting for response")
        #expect(evidence.ending.isAlike(cut))
    }

    /// The nonce is there, and the rest of 80 kB may be anything.
    @Test(arguments: ["", "Content-Length: 100000\n", "Transfer-Encoding: chunked\n"])
    func `does not agree with one that comes to no end`(header: String) throws {
        let chunk = header.hasPrefix("Transfer") ? "fffff\n" : ""
        let flood = [UInt8](repeating: 0x2e, count: 16_000)
        let answer = [Self.text("\(header)\n\(chunk)\(Self.nonce)")]
        let evidence = try Self.evidence(answer + Array(repeating: flood, count: 5), .last)
        let endless = Ending(.broken, shape: "no end of the HTTP response")
        #expect(evidence.ending.isAlike(endless))
        #expect(evidence.response?.bytes == 65_536)
    }
}
