extension TarArchive {
    /// What stands before the contents of an entry, for whoever writes them piece by piece.
    ///
    /// `size` is how many bytes the contents have, whatever the entry itself holds; after
    /// them come the bytes of ``padding(after:)``, and after the last entry the ``endMark``.
    package static func head(of entry: TarEntry, size: Int) -> [UInt8] {
        precondition(!entry.path.isEmpty, "an entry has a path")
        var path = entry.path
        if entry.kind == .directory, !path.hasSuffix("/") {
            path += "/"
        }
        var blocks: [UInt8] = []
        let place = TarHeader.place(path)
        let records = TarHeader.paxRecords(for: entry, path: place == nil ? path : nil)
        if !records.isEmpty {
            // The name of a pax header is for readers that do not know pax.
            blocks +=
                TarHeader(name: "PaxHeaders/0", flag: "x", size: records.count, mode: 0o644)
                .bytes
            blocks += records + padding(after: records.count)
        }
        return blocks + TarHeader(entry, place: place ?? TarHeader.Place(path), size: size).bytes
    }

    /// The zeros that fill up the last block of contents of this size, in bytes.
    package static func padding(after size: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (blockSize - size % blockSize) % blockSize)
    }

    /// What ends an archive: two empty blocks.
    package static let endMark = [UInt8](repeating: 0, count: 2 * blockSize)
}
