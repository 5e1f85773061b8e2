/// One server container: what it was given, and what it left behind.
package struct EndpointRecord: Hashable, Sendable, Codable {
    /// The name that stays its own when databases are merged: a UUID.
    package let id: String

    /// What it was.
    package let identity: EndpointIdentity

    /// The recipe hash of the image it ran; nil where there was no image.
    package let imageRecipeHash: String?

    /// Its container's name.
    package let container: String

    /// Its port on the bench's loopback.
    package let port: Int

    /// How its group was set, such as `ssl_ecdh_curve`; nil under the default policy.
    package let configuredBy: String?

    /// The command, word by word.
    package let command: [String]

    /// The environment that the lab set, as `NAME=value`.
    package let environment: [String]

    /// Configuration files by path, without keys.
    package let files: [String: String]

    /// The SHA-256 over command, environment and files, with nonce and port left out.
    package let configurationHash: String

    /// The nonce it was configured with.
    package let nonce: String

    /// The kind of proof that showed its TLS library; nil where none did.
    package let proof: ProofKind?

    /// Library and version as proven, such as `OpenSSL 3.5.7`; nil without a proof.
    package let serverTLS: String?

    /// Its processes as they were when it was ready.
    package let processes: [ServerProcess]

    /// Microseconds from the probe's first look until it was ready; nil where it never was.
    package let readyAfter: Int?

    /// What was noted about readiness, such as silence; empty for an ordinary start.
    package let readyNote: String

    /// The exit status, where it ended by itself.
    package let exitStatus: Int?

    /// Everything it wrote to stdout and stderr.
    package let log: String

    /// The wave that it was part of, from 1.
    package let wave: Int

    /// The host's load average over a minute when its wave was probed.
    package let loadAverage: Double

    /// How many other runs were in progress on the same engine.
    package let otherRuns: Int

    /// When its container was started.
    package let startedAt: Timestamp

    /// Puts the parts together.
    package init(
        id: String,
        identity: EndpointIdentity,
        imageRecipeHash: String?,
        container: String,
        port: Int,
        configuredBy: String?,
        command: [String],
        environment: [String],
        files: [String: String],
        configurationHash: String,
        nonce: String,
        proof: ProofKind?,
        serverTLS: String?,
        processes: [ServerProcess],
        readyAfter: Int?,
        readyNote: String,
        exitStatus: Int?,
        log: String,
        wave: Int,
        loadAverage: Double,
        otherRuns: Int,
        startedAt: Timestamp,
    ) {
        self.id = id
        self.identity = identity
        self.imageRecipeHash = imageRecipeHash
        self.container = container
        self.port = port
        self.configuredBy = configuredBy
        self.command = command
        self.environment = environment
        self.files = files
        self.configurationHash = configurationHash
        self.nonce = nonce
        self.proof = proof
        self.serverTLS = serverTLS
        self.processes = processes
        self.readyAfter = readyAfter
        self.readyNote = readyNote
        self.exitStatus = exitStatus
        self.log = log
        self.wave = wave
        self.loadAverage = loadAverage
        self.otherRuns = otherRuns
        self.startedAt = startedAt
    }
}
