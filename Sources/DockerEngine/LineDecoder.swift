/// Cuts a stream of bytes into lines.
///
/// A line longer than the limit is handed over in pieces, so that a peer that never
/// ends its line cannot fill the memory.
package struct LineDecoder: Sendable {
    private let limit: Int
    private var rest: [UInt8] = []

    /// Starts at the beginning of a line; the limit is in bytes.
    package init(limit: Int = 1024 * 1024) {
        precondition(limit > 0, "a line holds at least one byte")
        self.limit = limit
    }

    /// Takes the next bytes and answers the lines they complete, without line ends.
    package mutating func append(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if rest.last == UInt8(ascii: "\r") {
                    rest.removeLast()
                }
                lines.append(rest)
                rest.removeAll()
            } else {
                if rest.count == limit {
                    lines.append(rest)
                    rest.removeAll()
                }
                rest.append(byte)
            }
        }
        return lines
    }

    /// The last line where no line end followed it, or nil.
    package mutating func finish() -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        defer { rest.removeAll() }
        return rest
    }
}
