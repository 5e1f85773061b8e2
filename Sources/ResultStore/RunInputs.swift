package import Interop

/// What a run worked with as a whole, apart from its texts.
package struct RunInputs: Hashable, Sendable {
    /// The run's number in this file.
    package let run: Int

    /// The matrix's name.
    package let matrix: String

    /// How far it got.
    package let state: RunState

    /// When it began.
    package let startedAt: Timestamp

    /// The version of the lab.
    package let labVersion: String

    /// The machine and the engine.
    package let host: HostFacts

    /// The SHA-256 of the certificate authority that certificates came from.
    package let authority: String

    /// The engine's identifier of the bench's image; nil where it never came to one.
    package let benchDigest: String?

    /// Measured handshakes per attempt and server start; nil where that was not recorded.
    package let samples: Int?

    /// Server starts per endpoint; nil where that was not recorded.
    package let repeats: Int?

    /// The machine's name, by the lease of its process; nil where there is none that is its own.
    ///
    /// Nor is it known of a run that went on after an interruption: who began it is not kept.
    package let machine: String?

    /// Puts the parts together.
    package init(
        run: Int,
        matrix: String,
        state: RunState,
        startedAt: Timestamp,
        labVersion: String,
        host: HostFacts,
        authority: String,
        benchDigest: String?,
        samples: Int? = nil,
        repeats: Int? = nil,
        machine: String? = nil,
    ) {
        self.run = run
        self.matrix = matrix
        self.state = state
        self.startedAt = startedAt
        self.labVersion = labVersion
        self.host = host
        self.authority = authority
        self.benchDigest = benchDigest
        self.samples = samples
        self.repeats = repeats
        self.machine = machine
    }
}
