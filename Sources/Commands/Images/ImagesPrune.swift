import ArgumentParser
import Catalogue
import DockerEngine
import Terminal

/// Removes the images of the lab that no matrix needs.
struct ImagesPrune: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Remove the images that no matrix needs any more",
        discussion: """
            Those are the images that `images list` calls no longer used, and what interrupted \
            builds have left behind. Nothing without the lab's labels is touched, and nothing \
            that a container uses or that bears a name of yours. What \
            is unknown is kept. Exit status: 0 nothing is left to remove, or you said no; 1 the \
            engine keeps some of it; 64 nobody is there to be asked.
            """,
    )

    @OptionGroup var serverFolders: ServerFolders
    @OptionGroup var stateOptions: StateOptions

    @Flag(help: "Remove without asking")
    var yes = false

    func run(with doors: Doors) async throws -> ExitStatus {
        let catalogue = try serverFolders.everyServer(home: doors.home)
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            let inventory = Inventory(
                engine: engine,
                architecture: try Architecture.of(engine, at: location),
                catalogue: catalogue,
                state: stateOptions.state,
                doors: doors,
            )
            let leftovers = try await inventory.leftovers().map { ImageLine($0, needed: []) }
            let unused = try await inventory.lines().filter { $0.use == .no } + leftovers
            guard !unused.isEmpty else {
                doors.tell("every image is used: nothing to remove")
                return .good
            }
            let screen = doors.outputScreen
            let table = ImageLine.table(unused, now: doors.now())
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            guard try mayRemove(unused.count, doors) else {
                doors.tell("nothing removed")
                return .good
            }
            return try await remove(unused.map(\.image), on: engine, doors)
        }
    }

    private func mayRemove(_ count: Int, _ doors: Doors) throws -> Bool {
        if yes { return true }
        guard let answer = doors.confirm("Remove \(Count(count, "image"))? [y/N] ") else {
            throw CommandError(
                "remove",
                "images",
                "nobody is there to be asked",
                hint: "say --yes",
            )
        }
        return answer
    }

    /// Removes images, those that others stand on after those.
    private func remove(
        _ images: [ImageSummary],
        on engine: Engine,
        _ doors: Doors,
    ) async throws -> ExitStatus {
        var left = images
        var refusals: [EngineError] = []
        repeat {
            refusals = []
            var kept: [ImageSummary] = []
            for image in left {
                do {
                    try await engine.removeImage(image.id)
                } catch let error as EngineError where error.isRefusal {
                    refusals.append(error)
                    kept.append(image)
                }
            }
            guard kept.count < left.count else { break }
            left = kept
        } while !left.isEmpty
        doors.tell("removed \(Count(images.count - refusals.count, "image"))")
        for refusal in refusals { doors.tell("kept: \(refusal)".sanitised()) }
        return refusals.isEmpty ? .good : .failed
    }
}

extension EngineError {
    /// Whether the engine lives, and will not do it.
    fileprivate var isRefusal: Bool {
        if case .refused = reason { true } else { false }
    }
}
