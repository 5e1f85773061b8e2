/// Writes a tar archive into memory.
///
/// The format is ustar (POSIX.1-1988), with a pax header (POSIX.1-2001) before an entry
/// whose path or numbers do not fit. Equal entries give equal bytes.
package struct TarArchive: Sendable {
    private var blocks: [UInt8] = []

    /// Starts an archive without entries.
    package init() {}

    /// The archive with its end mark, ready to be sent.
    package var bytes: [UInt8] {
        blocks + [UInt8](repeating: 0, count: 2 * Self.blockSize)
    }

    /// Adds a regular file.
    package mutating func addFile(
        _ path: String,
        _ bytes: [UInt8],
        mode: Int = 0o644,
        userID: Int = 0,
        groupID: Int = 0
    ) {
        append(
            TarEntry(path: path, kind: .file(bytes), mode: mode, userID: userID, groupID: groupID)
        )
    }

    /// Adds a directory.
    package mutating func addDirectory(
        _ path: String,
        mode: Int = 0o755,
        userID: Int = 0,
        groupID: Int = 0
    ) {
        append(
            TarEntry(path: path, kind: .directory, mode: mode, userID: userID, groupID: groupID)
        )
    }

    /// Adds an entry of any kind.
    package mutating func append(_ entry: TarEntry) {
        precondition(!entry.path.isEmpty, "an entry has a path")
        var path = entry.path
        if entry.kind == .directory, !path.hasSuffix("/") {
            path += "/"
        }
        let contents = entry.contents ?? []
        let place = TarHeader.place(path)
        let records = TarHeader.paxRecords(for: entry, path: place == nil ? path : nil)
        if !records.isEmpty {
            // The name of a pax header is for readers that do not know pax.
            append(TarHeader(name: "PaxHeaders/0", flag: "x", size: records.count, mode: 0o644))
            append(contents: records)
        }
        append(TarHeader(entry, place: place ?? TarHeader.Place(path), size: contents.count))
        append(contents: contents)
    }

    private mutating func append(_ header: TarHeader) {
        blocks.append(contentsOf: header.bytes)
    }

    private mutating func append(contents: [UInt8]) {
        blocks.append(contentsOf: contents)
        let excess = contents.count % Self.blockSize
        if excess > 0 {
            blocks.append(contentsOf: repeatElement(0, count: Self.blockSize - excess))
        }
    }

    /// The size of a block, in bytes; headers take one, contents whole ones.
    static let blockSize = 512
}
