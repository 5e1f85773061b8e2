/// What is free on the file system that holds a path.
package struct FreeSpace: Hashable, Sendable {
    /// What tells file systems of this host apart.
    package let fileSystem: UInt64

    /// Bytes that this process may still write.
    package let bytes: Int64

    /// Puts the parts together.
    package init(fileSystem: UInt64, bytes: Int64) {
        self.fileSystem = fileSystem
        self.bytes = bytes
    }
}
