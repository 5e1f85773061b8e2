import ArgumentParser
import Catalogue
import DockerEngine
import EngineUse
import HostUse
import Imaging
import Interop
import Orchestration
import Terminal

/// Lists the images of the lab that the engine has.
struct ImagesList: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the lab's images, and whether a run would still use each",
        discussion: """
            A run uses an image where recipe and packages are still the same. Packages are those \
            that a run with this state folder has resolved last; no mirror is asked here. What \
            never was resolved is unknown.
            """,
    )

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let catalogue = try Catalogue.load(home: doors.home)
        let location = try await doors.findEngine(doors.environment)
        let lines = try await Engine.withEngine(at: location) { engine in
            let images = try await engine.images(labels: [Label.recipe])
            let needed = try await needed(
                catalogue: catalogue,
                architecture: try Architecture.of(engine, at: location),
                images: images,
                engine: engine,
                doors,
            )
            return ImageLine.sorted(images.map { ImageLine($0, needed: needed) })
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

    /// Every image that some matrix would use now.
    private func needed(
        catalogue: Catalogue,
        architecture: Architecture,
        images: [ImageSummary],
        engine: Engine,
        _ doors: Doors,
    ) async throws -> [NeededImage] {
        let releases = catalogue.releases.releases.map { $0.on(architecture) }
        let requests = catalogue.servers.flatMap { server in
            releases.compactMap { release in
                try? catalogue.imageRequest(
                    ServerKey(server: server.name, release: release.name),
                    releases: releases,
                    probe: doors.probe,
                )
            }
        }
        let sets = Set(images.compactMap { $0.labels[Label.libraries] })
        let benches = sets.sorted().compactMap { set in
            let names = set.split(separator: " ").map(String.init)
            let bench = names.compactMap { name in releases.first { $0.name == name } }
            return bench.count == names.count ? bench : nil
        }
        // Naming images asks no mirror, so none need be known.
        let host = HostSources(archive: "", securityArchive: "")
        return
            try await doors.workshop(
                on: engine,
                state: stateOptions.state,
                host: host,
                sources: doors.sources(
                    of: catalogue,
                    from: [],
                    state: stateOptions.state,
                    host: host,
                ),
                run: "",
            )
            .survey(
                servers: requests,
                layers: (try? catalogue.layerRequests(
                    servers: catalogue.servers.flatMap { server in
                        releases.map { ServerKey(server: server.name, release: $0.name) }
                    },
                    clients: releases,
                    releases: releases,
                    probe: doors.probe,
                )) ?? [],
                clients: releases,
                benches: benches,
                bases: catalogue.releases.bases,
                probe: doors.probe,
            )
    }

    private func summary(of lines: [ImageLine]) -> String {
        let unused = lines.count { $0.use == .no }
        return "\(Count(lines.count, "image")), \(unused) of them no longer used"
    }
}
