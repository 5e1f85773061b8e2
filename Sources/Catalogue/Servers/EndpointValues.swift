/// What is filled into the templates of one endpoint.
package struct EndpointValues: Hashable, Sendable {
    /// The TCP port that it listens on.
    package let port: Int

    /// The address that it listens on.
    package let address: String

    /// The absolute path of its folder, without a slash at the end.
    package let directory: String

    /// The absolute path of the certificate chain, in PEM.
    package let certificate: String

    /// The absolute path of its private key, in PEM.
    package let key: String

    /// What the body of its answer to `GET /` has to hold.
    package let nonce: String

    /// Puts the parts together.
    package init(
        port: Int,
        address: String = "127.0.0.1",
        directory: String,
        certificate: String,
        key: String,
        nonce: String,
    ) {
        self.port = port
        self.address = address
        self.directory = directory
        self.certificate = certificate
        self.key = key
        self.nonce = nonce
    }

    /// Values that are the same for every endpoint, so that only its configuration is left.
    static let fixed = EndpointValues(
        port: 4433,
        directory: "/lab/endpoint",
        certificate: "/lab/endpoint/server.crt",
        key: "/lab/endpoint/server.key",
        nonce: "nonce",
    )
}
