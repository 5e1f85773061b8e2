package import Interop

/// A patch that an image's Dockerfile applies for some versions of OpenSSL.
package struct ImagePatch: Hashable, Sendable {
    /// The path of the file on this host.
    package let file: String

    /// The versions of OpenSSL that it is for; nil for all of them.
    package let openssl: VersionRange?

    /// Puts the parts together.
    package init(file: String, openssl: VersionRange?) {
        self.file = file
        self.openssl = openssl
    }

    /// The name of the file.
    package var name: String { file.split(separator: "/").last.map(String.init) ?? file }

    /// Whether it is for this version; one that is not known is in no range.
    package func isFor(_ version: String?) -> Bool {
        guard let openssl else { return true }
        return version.flatMap { Version($0) }.map(openssl.contains) ?? false
    }
}
