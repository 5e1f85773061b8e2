package import Interop

/// A server on a release: what an image is made for.
package struct ServerKey: Hashable, Sendable {
    /// The server's name in the catalogue.
    package let server: String

    /// The release's name in the catalogue.
    package let release: String

    /// Puts the parts together.
    package init(server: String, release: String) {
        self.server = server
        self.release = release
    }

    /// That of a cell.
    package init(_ cell: Cell) {
        self.init(server: cell.server, release: cell.release)
    }

    /// That of an endpoint.
    package init(_ identity: EndpointIdentity) {
        self.init(server: identity.server, release: identity.release)
    }
}
