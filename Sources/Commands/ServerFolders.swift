import ArgumentParser
import Catalogue

/// Folders with servers beside the lab's own.
struct ServerFolders: ParsableArguments {
    @Option(
        name: .customLong("servers"),
        help: ArgumentHelp(
            "A folder with further servers, one folder each; can be repeated",
            valueName: "dir",
        ),
        completion: .directory,
    )
    var paths: [String] = []

    /// The catalogue with all servers that could be meant: those of the calibration, too.
    func everyServer(home: String) throws -> Catalogue {
        try Catalogue.load(
            home: home,
            serverFolders: [Calibration.serverFolder(home: home)] + paths,
        )
    }
}
