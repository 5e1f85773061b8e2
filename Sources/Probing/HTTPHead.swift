/// Status line and headers of a response (RFC 9112 sections 2 to 6), as far as the lab needs.
struct HTTPHead {
    /// How long the body says that it is.
    enum Framing: Equatable {
        /// This many bytes, and what comes after them belongs to no body.
        case length(Int)

        /// In chunks, the last of which is empty.
        case chunked

        /// Until the peer closes.
        case untilClose
    }

    /// The status code; nil where the status line could not be read.
    let status: Int?

    /// Where the body ends.
    let framing: Framing

    /// Reads everything up to the empty line.
    init(_ bytes: ArraySlice<UInt8>) {
        let lines = bytes.split(separator: 0x0a).map { line in
            String(decoding: line.last == 0x0d ? line.dropLast() : line, as: UTF8.self)
        }
        status = Self.status(lines.first ?? "")
        let headers = lines.dropFirst()
        if Self.value(of: "transfer-encoding", in: headers) == "chunked" {
            framing = .chunked
        } else {
            let length = Self.value(of: "content-length", in: headers).flatMap(Self.number)
            framing = length.map(Framing.length) ?? .untilClose
        }
    }

    /// The status of a status line: `HTTP/1.1 200 OK`.
    private static func status(_ line: String) -> Int? {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0",
            words[1].utf8.count == 3
        else { return nil }
        return number(words[1])
    }

    private static func value(of name: String, in headers: ArraySlice<String>) -> String? {
        for line in headers {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].lowercased() == name else { continue }
            let value = parts[1].drop { $0 == " " || $0 == "\t" }.lowercased()
            return String(value.prefix { $0 != " " && $0 != "\t" })
        }
        return nil
    }

    /// Digits only: `+5` and `-5` are no numbers here.
    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
