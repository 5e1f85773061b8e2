/// A server that the probe connects to and watches.
package struct ProbeEndpoint: Sendable, Codable {
    /// The endpoint's UUID.
    package let id: String

    /// Its container's identifier in the engine, by which its processes are found.
    package let container: String

    /// Its port on the bench's loopback.
    package let port: UInt16

    /// What the body of its answer has to hold.
    package let nonce: String

    /// The DER certificate that it was given.
    package let certificate: [UInt8]

    /// The longest that one handshake with it may take, in microseconds; nil for the plan's.
    package let timeout: Int?

    /// The longest that it may take to be ready, in microseconds; nil for the plan's.
    package let startTimeout: Int?

    /// Puts the parts together.
    package init(
        id: String,
        container: String,
        port: UInt16,
        nonce: String,
        certificate: [UInt8],
        timeout: Int? = nil,
        startTimeout: Int? = nil,
    ) {
        self.id = id
        self.container = container
        self.port = port
        self.nonce = nonce
        self.certificate = certificate
        self.timeout = timeout
        self.startTimeout = startTimeout
    }
}
