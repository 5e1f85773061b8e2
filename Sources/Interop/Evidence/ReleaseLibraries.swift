/// The files that make a release: what a process must have mapped to be running on it.
package struct ReleaseLibraries: Hashable, Sendable, Codable {
    /// The SHA-256 of its libssl, as 64 hexadecimal digits.
    package let libssl: String

    /// The SHA-256 of its libcrypto, as 64 hexadecimal digits.
    package let libcrypto: String

    /// The version string inside its libcrypto, such as `OpenSSL 3.5.7 1 Jul 2026`.
    package let versionText: String

    /// Puts the parts together.
    package init(libssl: String, libcrypto: String, versionText: String) {
        self.libssl = libssl
        self.libcrypto = libcrypto
        self.versionText = versionText
    }

    /// The bare version, such as `3.5.7`; the whole text where it has another form.
    package var version: String {
        let words = versionText.split(separator: " ")
        return words.count > 1 ? String(words[1]) : versionText
    }
}
