/// How a recorded cell is tried again.
struct ReproductionSettings: Sendable {
    /// The folder for certificates and logs.
    let state: String

    /// The path of the database, as it is shown.
    let database: String

    /// The release to hold the cell against; nil for its own.
    var against: String?

    /// How often it is tried, each time on servers of its own.
    var times = 1

    /// Whether bench and server go on running when it is done.
    var keepsServers = false

    /// Whether what crosses the loopback is captured.
    var captures = false

    /// Folders with servers beside the lab's own.
    var serverFolders: [String] = []

    /// Where the user keeps sources: folders, and HTTP addresses of folders.
    var sourcePlaces: [String] = []
}
