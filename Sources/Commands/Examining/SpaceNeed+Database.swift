import Terminal

extension SpaceNeed {
    /// What a database needs on a disk that is not that of the state folder: 256 MiB.
    static let databaseBytes: Int64 = 256 << 20

    /// Throws a ``CommandError`` where a database has less, on a disk other than the state folder's.
    ///
    /// On that one it is counted with everything else there.
    static func checkDatabase(
        _ database: String,
        beside state: String,
        _ operation: String,
        _ subject: String,
        freeSpace: (String) -> FreeSpace?,
    ) throws(CommandError) {
        guard let free = freeSpace(database), free.fileSystem != freeSpace(state)?.fileSystem,
            free.bytes < databaseBytes
        else { return }
        throw CommandError(
            operation,
            subject,
            "the disk of `\(database)` has \(ByteText(free.bytes)) free, and "
                + "\(ByteText(databaseBytes)) are needed",
            hint: "free some space, or name a file on another disk with `--db`",
            status: .disturbed,
        )
    }
}
