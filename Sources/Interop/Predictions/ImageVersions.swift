/// The versions inside a server image, as read from the image itself.
package struct ImageVersions: Hashable, Sendable, Codable {
    /// The server program's.
    package let server: String?

    /// That of the OpenSSL the release puts under it; nil for a server with its own TLS.
    package let openssl: String?

    /// The Python interpreter's, for a server written in Python.
    package let python: String?

    /// The Go toolchain's, for a server built with Go.
    package let go: String?

    /// Puts the parts together.
    package init(server: String?, openssl: String?, python: String? = nil, go: String? = nil) {
        self.server = server
        self.openssl = openssl
        self.python = python
        self.go = go
    }
}
