import Catalogue
import DockerEngine
import EngineUse
import HostUse
import Imaging
import Interop
import Orchestration
import Probing

/// The images of the lab that an engine has, and whether a run would use each.
struct Inventory: Sendable {
    /// The engine that has them.
    let engine: Engine

    /// What its containers run on.
    let architecture: Architecture

    /// What could be run.
    let catalogue: Catalogue

    /// The state folder, which knows what was resolved and read last.
    let state: String

    /// Everything outside.
    let doors: Doors

    /// All of them, by what they are for.
    func lines() async throws -> [ImageLine] {
        let images = try await engine.images(labels: [Label.recipe])
        let needed = try await needed(among: images)
        let workshop = workshop
        return ImageLine.sorted(
            images.map { image in
                ImageLine(image, needed: needed, versions: workshop.knownVersions(in: image.id))
            }
        )
    }

    /// What builds have left behind that did not come to their end: it has no name.
    func leftovers() async throws -> [ImageSummary] {
        try await engine.images(labels: ["\(Label.purpose)=packages"]).filter(\.tags.isEmpty)
    }

    /// Every image that some matrix would use now.
    private func needed(among images: [ImageSummary]) async throws -> [NeededImage] {
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
        .flatMap(benches)
        let keys = catalogue.servers.flatMap { server in
            releases.map { ServerKey(server: server.name, release: $0.name) }
        }
        return try await workshop.survey(
            servers: requests,
            layers: (try? catalogue.layerRequests(
                servers: keys,
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

    /// The benches with the libraries of these releases: that of the ordinary clients, and that of
    /// all, where the programs of the others are there.
    private func benches(_ releases: [Release]) -> [BenchRequest] {
        let others = Set(ClientName.withPrograms.map(\.programSuffix)).sorted()
            .map { doors.probe + $0 }
            .filter(doors.host.exists)
        let sets = others.isEmpty ? [[]] : [[], others]
        return sets.map { BenchRequest(releases: releases, otherProbes: $0) }
    }

    private var workshop: ImageWorkshop {
        // Naming images asks no mirror, so none need be known.
        let host = HostSources(archive: "", securityArchive: "")
        return doors.workshop(
            on: engine,
            state: state,
            host: host,
            sources: doors.sources(of: catalogue, from: [], state: state, host: host),
            run: "",
        )
    }
}
