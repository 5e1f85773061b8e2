import ArgumentParser
import Foundation

/// Where results and everything else that a lab keeps are.
struct StateOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The database of results", valueName: "file"),
        completion: .file(),
    )
    var databaseOption: String?

    @Option(
        help: ArgumentHelp(
            "The folder for the database, certificates and logs",
            valueName: "dir"
        ),
        completion: .directory,
    )
    var state = ".pqlab"

    /// The path of the database.
    var database: String {
        databaseOption ?? "\(state)/results.sqlite"
    }

    func validate() throws {
        guard !state.isEmpty, databaseOption?.isEmpty != true else {
            throw ValidationError("a path is empty")
        }
    }
}
