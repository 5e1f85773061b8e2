/// Takes a body in chunks apart (RFC 9112 section 7.1).
struct ChunkedBody {
    /// The bytes of all chunks that are whole.
    private(set) var content: [UInt8] = []

    /// Where the last chunk, and the trailers after it, end; nil before they have come.
    private(set) var end: Int?

    private var position: Int
    private var isMalformed = false

    /// Begins where the head of the response ended.
    init(at position: Int) {
        self.position = position
    }

    /// Goes on as far as the response, whose bytes only grow, allows.
    mutating func read(_ response: [UInt8]) {
        while end == nil, !isMalformed, takeChunk(response) {}
    }

    /// Takes one chunk; false where it is not whole yet.
    private mutating func takeChunk(_ response: [UInt8]) -> Bool {
        guard let feed = response[position...].firstIndex(of: 0x0a) else { return false }
        guard let size = Self.size(response[position..<feed]) else {
            isMalformed = true
            return false
        }
        let start = feed + 1
        guard size > 0 else { return skipTrailers(response, from: start) }
        guard response.count - start >= size + 2 else { return false }
        guard response[(start + size)...].starts(with: [0x0d, 0x0a]) else {
            isMalformed = true
            return false
        }
        content += response[start..<start + size]
        position = start + size + 2
        return true
    }

    /// Trailers are lines, and an empty one ends them.
    private mutating func skipTrailers(_ response: [UInt8], from start: Int) -> Bool {
        var line = start
        while let feed = response[line...].firstIndex(of: 0x0a) {
            if response[line..<feed].allSatisfy({ $0 == 0x0d }) {
                end = feed + 1
                return true
            }
            line = feed + 1
        }
        return false
    }

    /// The number before extensions and the end of the line; at most 7 digits, so that it is one.
    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != 0x3b && $0 != 0x0d && $0 != 0x20 && $0 != 0x09 }
        guard (1...7).contains(digits.count),
            digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
        else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
