/// One execution of one matrix: everything that is known before its first container starts.
package struct RunRecord: Hashable, Sendable, Codable {
    /// The name that stays its own when databases are merged: a UUID.
    package let id: String

    /// The matrix's name.
    package let matrix: String

    /// The text of the matrix file, to the byte.
    package let matrixText: String

    /// The texts of all data files that were used, by path relative to the repository.
    package let dataFiles: [String: String]

    /// What the order of handshakes is drawn from.
    package let seed: UInt64

    /// Measured handshakes per attempt and start; nil where that was not recorded.
    package let samples: Int?

    /// Server starts per endpoint; nil where that was not recorded.
    package let repeats: Int?

    /// The version of the lab.
    package let labVersion: String

    /// Where it ran.
    package let host: HostFacts

    /// The SHA-256 of the lab's CA certificate, in hexadecimal.
    package let authority: String

    /// When it began.
    package let startedAt: Timestamp

    /// Puts the parts together.
    package init(
        id: String,
        matrix: String,
        matrixText: String,
        dataFiles: [String: String],
        seed: UInt64,
        samples: Int? = nil,
        repeats: Int? = nil,
        labVersion: String,
        host: HostFacts,
        authority: String,
        startedAt: Timestamp,
    ) {
        self.id = id
        self.matrix = matrix
        self.matrixText = matrixText
        self.dataFiles = dataFiles
        self.seed = seed
        self.samples = samples
        self.repeats = repeats
        self.labVersion = labVersion
        self.host = host
        self.authority = authority
        self.startedAt = startedAt
    }
}
