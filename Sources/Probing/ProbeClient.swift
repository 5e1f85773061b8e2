package import Interop

/// A client stack on one release's libraries, inside the bench.
package struct ProbeClient: Sendable, Codable {
    /// The resolved name.
    package let name: ClientName

    /// The absolute path of its libcrypto.
    package let libcrypto: String

    /// The absolute path of its libssl.
    package let libssl: String

    /// Puts the parts together.
    package init(name: ClientName, libcrypto: String, libssl: String) {
        self.name = name
        self.libcrypto = libcrypto
        self.libssl = libssl
    }
}
