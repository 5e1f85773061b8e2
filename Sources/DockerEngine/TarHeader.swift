/// The header block of one entry, as it is written.
struct TarHeader {
    /// The block.
    private(set) var bytes = [UInt8](repeating: 0, count: TarArchive.blockSize)

    /// The largest number that fits a field of seven octal digits.
    private static let largestNumber = 0o7777777

    /// The header of an entry.
    init(_ entry: TarEntry, place: Place, size: Int) {
        let (flag, link): (Unicode.Scalar, String) =
            switch entry.kind {
            case .file: ("0", "")
            case .hardLink(let target): ("1", target)
            case .symbolicLink(let target): ("2", target)
            case .directory: ("5", "")
            case .other(let flag): (Unicode.Scalar(flag), "")
            }
        self.init(
            name: place.name,
            prefix: place.prefix,
            flag: flag,
            size: size,
            mode: entry.mode,
            userID: min(entry.userID, Self.largestNumber),
            groupID: min(entry.groupID, Self.largestNumber),
            modificationTime: entry.modificationTime,
            link: link
        )
    }

    /// Fills in the fields and their checksum; texts that are too long are cut.
    init(
        name: String,
        prefix: String = "",
        flag: Unicode.Scalar,
        size: Int,
        mode: Int,
        userID: Int = 0,
        groupID: Int = 0,
        modificationTime: Int = 0,
        link: String = ""
    ) {
        put(name, at: 0, length: 100)
        put(octal: mode & 0o7777, at: 100, digits: 7)
        put(octal: userID, at: 108, digits: 7)
        put(octal: groupID, at: 116, digits: 7)
        put(octal: size, at: 124, digits: 11)
        put(octal: modificationTime, at: 136, digits: 11)
        put("        ", at: 148, length: 8)
        put(String(flag), at: 156, length: 1)
        put(link, at: 157, length: 100)
        put("ustar\u{0}00", at: 257, length: 8)
        put(prefix, at: 345, length: 155)
        let checksum = bytes.reduce(0) { $0 + Int($1) }
        put(octal: checksum, at: 148, digits: 6)
        bytes[154] = 0
    }

    private mutating func put(_ text: String, at offset: Int, length: Int) {
        for (index, byte) in text.utf8.prefix(length).enumerated() {
            bytes[offset + index] = byte
        }
    }

    private mutating func put(octal value: Int, at offset: Int, digits: Int) {
        precondition(value >= 0, "numbers in a tar header are not negative")
        let text = String(value, radix: 8)
        precondition(text.utf8.count <= digits, "the number fits its field")
        put(
            String(repeating: "0", count: digits - text.utf8.count) + text,
            at: offset,
            length: digits
        )
    }
}

extension TarHeader {
    /// A path in the two fields that a header has for it.
    struct Place: Hashable {
        var prefix = ""
        let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// Divides a path at a slash so that both parts fit, or answers nil where none does.
    static func place(_ path: String) -> Place? {
        let bytes = [UInt8](path.utf8)
        if bytes.count <= 100 {
            return Place(path)
        }
        let slash = bytes.indices.dropLast().first { index in
            bytes[index] == UInt8(ascii: "/") && bytes.count - index - 1 <= 100
        }
        guard let slash, slash > 0, slash <= 155 else { return nil }
        var place = Place(String(decoding: bytes[(slash + 1)...], as: UTF8.self))
        place.prefix = String(decoding: bytes[..<slash], as: UTF8.self)
        return place
    }

    /// What does not fit into the header of an entry, as records of a pax header.
    static func paxRecords(for entry: TarEntry, path: String?) -> [UInt8] {
        var records = ""
        if let path {
            records += paxRecord("path", path)
        }
        switch entry.kind {
        case .symbolicLink(let target) where target.utf8.count > 100,
            .hardLink(let target) where target.utf8.count > 100:
            records += paxRecord("linkpath", target)
        default:
            break
        }
        if entry.userID > largestNumber {
            records += paxRecord("uid", "\(entry.userID)")
        }
        if entry.groupID > largestNumber {
            records += paxRecord("gid", "\(entry.groupID)")
        }
        return [UInt8](records.utf8)
    }

    /// One record: its own length in decimal, a space, `key=value`, a line feed.
    private static func paxRecord(_ key: String, _ value: String) -> String {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count
        while length != rest.utf8.count + "\(length)".utf8.count {
            length = rest.utf8.count + "\(length)".utf8.count
        }
        return "\(length)\(rest)"
    }
}
