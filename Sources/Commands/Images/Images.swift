import ArgumentParser

/// Looks after the images of the lab.
struct Images: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the lab's images, or build those of a matrix without running it",
        subcommands: [ImagesList.self, ImagesBuild.self],
    )
}
