import ArgumentParser

/// Where a user keeps the sources of what the lab compiles.
struct SourceOptions: ParsableArguments {
    @Option(
        name: .customLong("sources"),
        help: ArgumentHelp(
            "A folder, or the HTTP address of one, to look for tarballs and wheels in first",
            valueName: "place"
        ),
        completion: .directory,
    )
    var places: [String] = []
}
