/// One file, directory or link in a tar archive.
package struct TarEntry: Hashable, Sendable {
    /// What an entry stands for.
    package enum Kind: Hashable, Sendable {
        /// A regular file with these bytes.
        case file([UInt8])

        /// A directory.
        case directory

        /// A symbolic link to this path.
        case symbolicLink(to: String)

        /// One more name of the file that the archive holds under this path.
        case hardLink(to: String)

        /// Something else, by its type flag: a device, a pipe.
        case other(UInt8)
    }

    /// The path, relative to where the archive is unpacked; no slash at its end.
    package let path: String

    /// What it stands for.
    package let kind: Kind

    /// The permission bits.
    package let mode: Int

    /// The owner's number.
    package let userID: Int

    /// The owning group's number.
    package let groupID: Int

    /// The time of the last change, in whole seconds since 1970 in UTC.
    package let modificationTime: Int

    /// Puts an entry together; the time stays fixed unless given, so that bytes do too.
    package init(
        path: String,
        kind: Kind,
        mode: Int,
        userID: Int = 0,
        groupID: Int = 0,
        modificationTime: Int = 0
    ) {
        self.path = path
        self.kind = kind
        self.mode = mode
        self.userID = userID
        self.groupID = groupID
        self.modificationTime = modificationTime
    }

    /// The bytes of a regular file, or nil for anything else.
    package var contents: [UInt8]? {
        guard case .file(let bytes) = kind else { return nil }
        return bytes
    }
}
