/// One file that an endpoint is given.
package struct EndpointFile: Hashable, Sendable {
    /// Its path, relative to the endpoint's folder.
    package let path: String

    /// What is in it.
    package let bytes: [UInt8]

    /// Its permission bits; 0o600 for a key.
    package let mode: Int

    /// Whether it is a key, which is kept nowhere and never shown.
    package let isSecret: Bool

    /// Puts the parts together.
    package init(path: String, bytes: [UInt8], mode: Int, isSecret: Bool) {
        self.path = path
        self.bytes = bytes
        self.mode = mode
        self.isSecret = isSecret
    }
}
