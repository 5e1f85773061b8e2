/// A shared library that a process has mapped, as `/proc/PID/maps` shows it.
package struct MappedLibrary: Hashable, Sendable, Codable {
    /// The absolute path inside the process's own root.
    package let path: String

    /// The SHA-256 of the file's bytes, as 64 hexadecimal digits.
    package let sha256: String

    /// The version string found in the file, such as `OpenSSL 3.5.7 1 Jul 2026`; nil without one.
    package let version: String?

    /// Puts the parts together.
    package init(path: String, sha256: String, version: String?) {
        self.path = path
        self.sha256 = sha256
        self.version = version
    }
}
