/// Where an endpoint will be, which its configuration has to say, and which of its starts it is.
package struct EndpointSite: Hashable, Sendable {
    /// Its port on the bench's loopback.
    package let port: Int

    /// The absolute path of its folder, the same in the bench and in its container.
    package let directory: String

    /// What the body of its answer has to hold.
    package let nonce: String

    /// Which server start of its cells it is for, from 1.
    package let start: Int

    /// Puts the parts together.
    package init(port: Int, directory: String, nonce: String, start: Int = 1) {
        self.port = port
        self.directory = directory
        self.nonce = nonce
        self.start = start
    }
}
