import ArgumentParser
import Catalogue
import DockerEngine
import Terminal

/// Lists the images of the lab that the engine has.
struct ImagesList: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the lab's images, and whether a run would still use each",
        discussion: """
            A run uses an image where recipe and packages are still the same. Packages are those \
            that a run with this state folder has resolved last; no mirror is asked here. What \
            never was resolved is unknown. Versions are those that were read from the image.
            """,
    )

    @OptionGroup var serverFolders: ServerFolders
    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let catalogue = try serverFolders.everyServer(home: doors.home)
        let location = try await doors.findEngine(doors.environment)
        let lines = try await Engine.withEngine(at: location) { engine in
            try await Inventory(
                engine: engine,
                architecture: try Architecture.of(engine, at: location),
                catalogue: catalogue,
                state: stateOptions.state,
                doors: doors,
            ).lines()
        }
        switch formatOption.format {
        case .json:
            doors.print(JSONText.array(lines.map(\.values)))
        case .table:
            let screen = doors.outputScreen
            let table = ImageLine.table(lines, now: doors.now())
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            doors.tell(summary(of: lines))
        }
        return .good
    }

    private func summary(of lines: [ImageLine]) -> String {
        let unused = lines.count { $0.use == .no }
        let hint = unused > 0 ? ": `pqlab images prune` removes them" : ""
        return "\(Count(lines.count, "image")), \(unused) of them no longer used\(hint)"
    }
}
