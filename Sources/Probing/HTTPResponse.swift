package import Interop

/// Reads one HTTP/1.1 response as its bytes arrive (RFC 9112), as far as the lab needs.
///
/// Nothing in it is trusted: a response is complete when its length says so or the
/// peer closes, and never grows beyond 64 KiB.
package struct HTTPResponse: Sendable {
    /// The longest response that is read, in bytes.
    package static let limit = 65_536

    private var bytes: [UInt8] = []

    package init() {}

    /// Takes further bytes; those beyond the limit are dropped.
    package mutating func take(_ more: [UInt8]) {
        bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
    }

    /// Whether the response is whole by its own account, or too long to read on.
    package var isComplete: Bool {
        guard bytes.count < Self.limit else { return true }
        guard let head = headLength else { return false }
        if isChunked { return bytes.suffix(5) == Array("0\r\n\r\n".utf8)[...] }
        guard let length = contentLength else { return false }
        return bytes.count - head >= length
    }

    /// Whether the end of the connection makes it whole: a response without a stated length.
    package var isWholeAtClose: Bool {
        isComplete || (headLength != nil && contentLength == nil && !isChunked)
    }

    /// What was received, held against the nonce.
    package func evidence(nonce: String) -> ResponseEvidence? {
        guard !bytes.isEmpty else { return nil }
        let body = headLength.map { bytes[$0...] } ?? []
        return ResponseEvidence(
            status: status,
            holdsNonce: !nonce.isEmpty && Self.contains(Array(nonce.utf8), in: body),
            bytes: bytes.count,
            firstLine: String(firstLine.prefix(200)),
        )
    }

    private var firstLine: String {
        String(decoding: bytes.prefix { $0 != 0x0d && $0 != 0x0a }, as: UTF8.self)
    }

    private var status: Int? {
        let words = firstLine.split(separator: " ")
        guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0" else {
            return nil
        }
        return Int(words[1])
    }

    /// The length of status line and headers, with the empty line after them.
    private var headLength: Int? {
        let end = Array("\r\n\r\n".utf8)
        guard bytes.count >= end.count else { return nil }
        return (0...bytes.count - end.count).first { bytes[$0...].starts(with: end) }
            .map { $0 + end.count }
    }

    private func header(_ name: String) -> String? {
        guard let headLength else { return nil }
        let head = String(decoding: bytes[..<headLength], as: UTF8.self)
        for line in head.split(whereSeparator: \.isNewline).dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == name else { continue }
            return parts[1].drop { $0 == " " }.lowercased()
        }
        return nil
    }

    private var contentLength: Int? {
        header("content-length").flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    private var isChunked: Bool {
        header("transfer-encoding") == "chunked"
    }

    private static func contains(_ needle: [UInt8], in haystack: ArraySlice<UInt8>) -> Bool {
        haystack.indices.contains { haystack[$0...].starts(with: needle) }
    }
}
