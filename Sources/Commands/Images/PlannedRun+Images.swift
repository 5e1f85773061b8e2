import Catalogue
import DockerEngine
import HostUse
import Imaging

extension PlannedRun {
    /// Provides every image that its cells need.
    func provide(by workshop: ImageWorkshop, _ doors: Doors) async throws -> Provisions {
        try await workshop.provide(
            servers: try imageRequests(probe: doors.probe),
            layers: try layerRequests(probe: doors.probe),
            clients: releases,
            bases: catalogue.releases.bases,
            probe: doors.probe,
            otherProbes: cells.otherProbes(doors.probe),
        )
    }

    /// Who has the archives of what is compiled for it.
    func sources(state: String, host: HostSources, _ doors: Doors) -> SourceDoors {
        doors.sources(of: catalogue, from: sourcePlaces, state: state, host: host)
    }

    /// Throws a ``CommandError`` where the disks have no room for what it will make.
    func checkSpace(
        on engine: Engine,
        state: String,
        to operation: String = "run",
        _ doors: Doors,
    ) async throws {
        // Naming images asks no mirror, so none need be known.
        let host = HostSources(archive: "", securityArchive: "")
        let workshop = doors.workshop(
            on: engine,
            state: state,
            host: host,
            sources: sources(state: state, host: host, doors),
            run: "",
        )
        let images = try await workshop.survey(
            servers: try imageRequests(probe: doors.probe),
            layers: try layerRequests(probe: doors.probe),
            clients: releases,
            benches: [
                BenchRequest(releases: releases, otherProbes: cells.otherProbes(doors.probe))
            ],
            bases: catalogue.releases.bases,
            probe: doors.probe,
        )
        let need = SpaceNeed(
            state: state,
            engineRoot: doors.localRoot(engine.version, try await engine.information()),
            missingImages: images.count { !$0.isPresent },
        )
        try need.check(operation, matrix.name, freeSpace: doors.host.freeSpace)
    }
}

extension Doors {
    /// The root folder of an engine on this machine; nil where the engine is elsewhere.
    func localRoot(_ version: EngineVersion, _ information: EngineInformation) -> String? {
        let root = information.rootFolder
        // A socket may lead to a virtual machine, which has a kernel of its own.
        guard version.kernel == host.kernel(), !root.isEmpty, host.exists(root) else { return nil }
        return root
    }
}
