package import Interop

/// Reads one HTTP/1.1 response as its bytes arrive (RFC 9112), as far as the lab needs.
///
/// Nothing in it is trusted: a response is complete when its length says so or the
/// peer closes, what comes after it is counted, and all never grows beyond 64 KiB.
package struct HTTPResponse: Sendable {
    /// The longest response that is read, in bytes.
    package static let limit = 65_536

    private var bytes: [UInt8] = []
    private var head: HTTPHead?
    private var bodyStart = 0
    private var chunks = ChunkedBody(at: 0)

    /// Makes one with nothing in it yet.
    package init() {}

    /// Takes further bytes; those beyond the limit are dropped.
    package mutating func take(_ more: [UInt8]) {
        let old = bytes.count
        bytes.append(contentsOf: more.prefix(Self.limit - old))
        if head == nil { readHead(from: max(0, old - 3)) }
        if head?.framing == .chunked { chunks.read(bytes) }
    }

    private mutating func readHead(from start: Int) {
        let end = Array("\r\n\r\n".utf8)
        guard let last = bytes[start...].place(of: end) else { return }
        head = HTTPHead(bytes[..<last])
        bodyStart = last + end.count
        chunks = ChunkedBody(at: bodyStart)
    }

    /// Whether it is too long to read on.
    package var isFull: Bool {
        bytes.count >= Self.limit
    }

    /// Whether the response is whole by its own account, or too long to read on.
    package var isComplete: Bool {
        isFull || end != nil
    }

    /// Where the response ends by its own account; nil where it does not say, or is not there yet.
    private var end: Int? {
        switch head?.framing {
        case .length(let length): bytes.count - bodyStart >= length ? bodyStart + length : nil
        case .chunked: chunks.end
        case .untilClose, nil: nil
        }
    }

    /// Whether the end of the connection makes it whole: a response without a stated length.
    package var isWholeAtClose: Bool {
        isComplete || head?.framing == .untilClose
    }

    /// What was received, held against the nonce; nil where nothing was.
    ///
    /// `isLeftOpen` is whether the server kept the connection open after it; nil where nobody
    /// waited.
    package func evidence(nonce: String, isLeftOpen: Bool? = nil) -> ResponseEvidence? {
        guard !bytes.isEmpty else { return nil }
        return ResponseEvidence(
            status: head?.status,
            holdsNonce: !nonce.isEmpty && body.place(of: Array(nonce.utf8)) != nil,
            bytes: bytes.count,
            firstLine: firstLine,
            surplusBytes: end.map { bytes.count - $0 },
            isLeftOpen: isLeftOpen,
            isEndless: isFull && end == nil,
        )
    }

    private var firstLine: String {
        let line = bytes.prefix { $0 != 0x0d && $0 != 0x0a }
        return String(decoding: line.prefix(200), as: UTF8.self)
    }

    private var body: ArraySlice<UInt8> {
        switch head?.framing {
        case .length(let length): bytes[bodyStart...].prefix(length)
        case .chunked: chunks.content[...]
        case .untilClose: bytes[bodyStart...]
        case nil: []
        }
    }
}
