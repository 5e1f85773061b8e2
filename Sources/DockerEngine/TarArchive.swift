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
        blocks + Self.endMark
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
        let contents = entry.contents ?? []
        blocks.append(contentsOf: Self.head(of: entry, size: contents.count))
        blocks.append(contentsOf: contents)
        blocks.append(contentsOf: Self.padding(after: contents.count))
    }

    /// The size of a block, in bytes; headers take one, contents whole ones.
    static let blockSize = 512
}
