package import Interop

/// Everything that starts one endpoint.
package struct EndpointSetup: Hashable, Sendable {
    /// Its UUID.
    package let id: String

    /// What it is.
    package let identity: EndpointIdentity

    /// The image to run.
    package let image: ImageRecord

    /// Where it is.
    package let site: EndpointSite

    /// The command, word by word.
    package let command: [String]

    /// The environment variables to add to the image's.
    package let environment: [String: String]

    /// Its files.
    package let files: [EndpointFile]

    /// How its group is set; nil under the default policy.
    package let configuredBy: String?

    /// The SHA-256 over command, environment and files, with port, folder and nonce left out.
    package let configurationHash: String

    /// The DER certificate that it presents.
    package let certificate: [UInt8]

    /// How it is shown which TLS library it runs.
    package let proof: ProofKind

    /// Puts the parts together.
    package init(
        id: String,
        identity: EndpointIdentity,
        image: ImageRecord,
        site: EndpointSite,
        command: [String],
        environment: [String: String],
        files: [EndpointFile],
        configuredBy: String?,
        configurationHash: String,
        certificate: [UInt8],
        proof: ProofKind,
    ) {
        self.id = id
        self.identity = identity
        self.image = image
        self.site = site
        self.command = command
        self.environment = environment
        self.files = files
        self.configuredBy = configuredBy
        self.configurationHash = configurationHash
        self.certificate = certificate
        self.proof = proof
    }
}
