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
        let lines = bytes.split(separator: 0x0a).map { $0.last == 0x0d ? $0.dropLast() : $0 }
        status = Self.status(lines.first ?? [])
        let headers = lines.dropFirst()
        if Self.value(of: "transfer-encoding", in: headers) == "chunked" {
            framing = .chunked
        } else {
            let length = Self.value(of: "content-length", in: headers).flatMap(Self.number)
            framing = length.map(Framing.length) ?? .untilClose
        }
    }

    /// The status of a status line: `HTTP/1.1 200 OK`.
    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(separator: 0x20, maxSplits: 2).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard words.count >= 2, words[0] == "HTTP/1.1" || words[0] == "HTTP/1.0",
            words[1].utf8.count == 3
        else { return nil }
        return number(words[1])
    }

    /// The first word of a header, in small letters; nil without that header.
    private static func value(
        of name: String,
        in headers: ArraySlice<ArraySlice<UInt8>>,
    ) -> String? {
        for line in headers {
            let own = line.prefix { $0 != 0x3a }
            // Most names have another length, and need not become text.
            guard own.count == name.utf8.count, own.endIndex < line.endIndex,
                String(decoding: own, as: UTF8.self).lowercased() == name
            else { continue }
            let value = line[(own.endIndex + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            let word = value.prefix { $0 != 0x20 && $0 != 0x09 }
            return String(decoding: word, as: UTF8.self).lowercased()
        }
        return nil
    }

    /// Digits only: `+5` and `-5` are no numbers here.
    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
