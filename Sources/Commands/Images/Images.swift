import ArgumentParser

/// Looks after the images of the lab.
struct Images: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, build or remove the lab's images",
        subcommands: [ImagesList.self, ImagesBuild.self, ImagesPrune.self],
    )
}
