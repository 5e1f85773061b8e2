/// A file of TLS code that a process has mapped for execution, as `/proc/PID/maps` shows it.
package struct MappedLibrary: Hashable, Sendable, Codable {
    /// The absolute path inside the process's own root.
    package let path: String

    /// The SHA-256 of the file's bytes, as 64 hexadecimal digits.
    package let sha256: String

    /// The version found in the file, such as `OpenSSL 3.5.7 1 Jul 2026`, or for a program
    /// built with Go its toolchain, such as `go1.24.4`; nil without one.
    package let version: String?

    /// Whether it holds the key schedule of TLS 1.3 (RFC 8446 section 7.1): libcrypto does not.
    package let implementsTLS: Bool

    /// Puts the parts together.
    package init(path: String, sha256: String, version: String?, implementsTLS: Bool) {
        self.path = path
        self.sha256 = sha256
        self.version = version
        self.implementsTLS = implementsTLS
    }
}
