import Glibc

/// What tells one file of an image from any other, without reading it.
///
/// Containers of one image share its files: number, size and the times of the last changes
/// are the same in all of them, and the time of change (inode(7)) cannot be set by hand.
struct FileIdentity: Hashable {
    private let path: String
    private let number: UInt64
    private let size: Int
    private let modified: [Int]
    private let changed: [Int]

    /// Asks for a file's, by its path below another root; nil where there is none.
    init?(_ path: String, below root: String) {
        var status = stat()
        guard unsafe stat(root + path, &status) == 0 else { return nil }
        self.path = path
        number = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
}
