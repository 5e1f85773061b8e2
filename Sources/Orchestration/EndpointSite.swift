/// Where an endpoint will be, which its configuration has to say.
package struct EndpointSite: Hashable, Sendable {
    /// Its port on the bench's loopback.
    package let port: Int

    /// The absolute path of its folder, the same in the bench and in its container.
    package let directory: String

    /// What the body of its answer has to hold.
    package let nonce: String

    /// Puts the parts together.
    package init(port: Int, directory: String, nonce: String) {
        self.port = port
        self.directory = directory
        self.nonce = nonce
    }
}
