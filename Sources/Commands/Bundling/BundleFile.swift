/// One file of a bundle.
struct BundleFile: Hashable, Sendable {
    /// Its path below the bundle's folder.
    let path: String

    /// What is in it.
    let bytes: [UInt8]

    /// Its permission bits.
    let mode: Int

    /// A file of bytes, readable for all unless said otherwise.
    init(_ path: String, _ bytes: [UInt8], mode: Int = 0o644) {
        self.path = path
        self.bytes = bytes
        self.mode = mode
    }

    /// A file of text.
    init(_ path: String, _ text: String, mode: Int = 0o644) {
        self.init(path, Array(text.utf8), mode: mode)
    }
}
