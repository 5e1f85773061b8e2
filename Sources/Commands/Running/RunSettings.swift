import Orchestration

/// How a matrix is run, apart from what the matrix itself says.
struct RunSettings: Sendable {
    /// The folder for certificates and logs.
    let state: String

    /// The path of the database, as it is shown.
    let database: String

    /// How many servers run at a time.
    let waveSize: Int

    /// Measured handshakes per attempt, in place of the matrix's number.
    let samples: Int?

    /// Where the time that each phase takes is added up.
    let times = PhaseTimes()

    /// What the order of handshakes is drawn from; nil to draw that too.
    let seed: UInt64?

    /// Server starts per endpoint, in place of the matrix's number.
    var repeats: Int?

    /// Where the user keeps sources: folders, and HTTP addresses of folders.
    var sourcePlaces: [String] = []

    /// The folder for a capture of what crosses the loopback; nil for none.
    var captureFolder: String?
}
