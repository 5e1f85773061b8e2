package import Interop

/// A client stack inside the bench.
package struct ProbeClient: Sendable, Codable {
    /// The resolved name.
    package let name: ClientName

    /// The libraries of the release that it runs on; nil for a stack that is a part of `pqprobe`.
    package let libraries: Libraries?

    /// The files of one OpenSSL release.
    package struct Libraries: Hashable, Sendable, Codable {
        /// The absolute path of its libcrypto.
        package let libcrypto: String

        /// The absolute path of its libssl.
        package let libssl: String

        /// Puts the parts together.
        package init(libcrypto: String, libssl: String) {
            self.libcrypto = libcrypto
            self.libssl = libssl
        }
    }

    /// A client on a release's libraries.
    package init(name: ClientName, libcrypto: String, libssl: String) {
        self.name = name
        libraries = Libraries(libcrypto: libcrypto, libssl: libssl)
    }

    /// A client whose stack is a part of `pqprobe`.
    package init(name: ClientName) {
        self.name = name
        libraries = nil
    }
}
