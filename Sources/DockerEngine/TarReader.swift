/// Reads the entries of a tar archive in memory, one after another.
///
/// It understands ustar, pax headers and GNU's long names. Nothing an archive says about
/// itself is believed: sizes are checked against the bytes that are there, headers
/// against their checksum, and an archive without an end mark is cut short. Paths are
/// reported as they are: whoever writes them to disk must refuse `..` and a leading `/`.
package struct TarReader: Sendable {
    private let bytes: [UInt8]
    private var offset = 0
    private var pending = Extensions()

    /// Starts before the first entry.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// All entries of an archive.
    package static func entries(in bytes: [UInt8]) throws(EngineError) -> [TarEntry] {
        var reader = TarReader(bytes)
        var entries: [TarEntry] = []
        while let entry = try reader.next() {
            entries.append(entry)
        }
        return entries
    }

    /// The next entry, or nil after the last.
    package mutating func next() throws(EngineError) -> TarEntry? {
        do throws(EngineError.Reason) {
            while true {
                let block = try take(TarArchive.blockSize)
                if block.allSatisfy({ $0 == 0 }) {
                    return nil
                }
                if let entry = try readEntry(TarFields(block)) {
                    return entry
                }
            }
        } catch {
            throw EngineError(operation: "read archive", subject: nil, reason: error)
        }
    }

    /// Reads what belongs to a header; nil if that only extends the next one.
    private mutating func readEntry(_ fields: TarFields) throws(EngineError.Reason) -> TarEntry? {
        try fields.checkSum()
        let flag = fields.flag
        let size = "xgLK".utf8.contains(flag) ? nil : pending.size
        let contents = try take(padded: try fields.number(124..<136, unless: size))
        switch flag {
        case UInt8(ascii: "x"):
            try pending.readPax(contents)
            return nil
        case UInt8(ascii: "g"):
            return nil
        case UInt8(ascii: "L"):
            pending.path = String(decoding: contents.prefix { $0 != 0 }, as: UTF8.self)
            return nil
        case UInt8(ascii: "K"):
            pending.link = String(decoding: contents.prefix { $0 != 0 }, as: UTF8.self)
            return nil
        default:
            defer { pending = Extensions() }
            return try fields.entry(contents: contents, extensions: pending)
        }
    }

    /// Takes bytes together with the padding to the next block.
    private mutating func take(padded count: Int) throws(EngineError.Reason) -> ArraySlice<UInt8> {
        let contents = try take(count)
        _ = try take((TarArchive.blockSize - count % TarArchive.blockSize) % TarArchive.blockSize)
        return contents
    }

    /// Takes bytes, if that many are there.
    private mutating func take(_ count: Int) throws(EngineError.Reason) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - offset else {
            throw .unreadable("it is cut short, \(bytes.count - offset) of \(count) bytes are left")
        }
        defer { offset += count }
        return bytes[offset..<(offset + count)]
    }
}

extension TarReader {
    /// What headers before an entry say in place of the entry's own.
    struct Extensions: Sendable {
        var path: String?
        var link: String?
        var size: Int?
        var userID: Int?
        var groupID: Int?

        /// Reads pax records: a length in decimal, a space, `key=value`, a line feed.
        mutating func readPax(_ bytes: ArraySlice<UInt8>) throws(EngineError.Reason) {
            var rest = bytes
            while !rest.isEmpty {
                let digits = rest.prefix { $0 != UInt8(ascii: " ") }
                guard let length = Int(String(decoding: digits, as: UTF8.self)),
                    length > digits.count + 1, length <= rest.count
                else {
                    throw .unreadable("a pax record has no proper length")
                }
                let record = rest.prefix(length).dropFirst(digits.count + 1)
                rest = rest.dropFirst(length)
                let parts = record.dropLast().split(
                    separator: UInt8(ascii: "="),
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                guard record.last == UInt8(ascii: "\n"), parts.count == 2 else {
                    throw .unreadable("a pax record is not `key=value`")
                }
                try set(
                    String(decoding: parts[0], as: UTF8.self),
                    String(decoding: parts[1], as: UTF8.self)
                )
            }
        }

        private mutating func set(_ key: String, _ value: String) throws(EngineError.Reason) {
            switch key {
            case "path": path = value
            case "linkpath": link = value
            case "size": size = try Self.number(value)
            case "uid": userID = try Self.number(value)
            case "gid": groupID = try Self.number(value)
            default: break
            }
        }

        private static func number(_ text: String) throws(EngineError.Reason) -> Int {
            guard let number = Int(text), number >= 0 else {
                throw .unreadable("`\(text)` is no number of a pax record")
            }
            return number
        }
    }
}
