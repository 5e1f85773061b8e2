import Catalogue
import DockerEngine
import EngineUse
import HostUse
import Imaging
import Interop
import Orchestration
import ResultStore

/// Finds the images that a run has recorded, and has those made again that are gone.
struct ImageSearch: Sendable {
    /// What was recorded.
    let recorded: RecordedCell

    /// The cell to try.
    let cell: Cell

    /// The release that it is held against; nil for its own.
    let against: String?

    /// What the lab knew when it was recorded.
    let catalogue: Catalogue

    /// Where the files of its servers lie today.
    let places: any FileSource

    /// The releases that are needed, under server and clients.
    let releases: [Release]

    /// What the engine's containers run on.
    let architecture: Architecture

    /// Where things are kept.
    let settings: ReproductionSettings

    /// The name that marks the containers needed meanwhile.
    let run: String

    /// Everything outside.
    let doors: Doors

    /// The engine.
    let engine: Engine

    /// All images; asks nobody outside where the recorded ones are there.
    func images() async throws -> ReplicaImages {
        let server = try await recordedServer()
        let bench = try await recordedBench()
        var libraries = try await recordedLibraries(server)
        let isWhole = releases.allSatisfy { release in
            if release.name == against { server != nil } else { libraries[release.name] != nil }
        }
        if let server, let bench, isWhole {
            return ReplicaImages(
                server: .image(server),
                benchDigest: bench,
                libraries: libraries.mapValues { .success($0) },
                notes: []
            )
        }
        let provisions = try await provide(server: server == nil)
        var notes: [String] = []
        let provision: Provision
        switch (server, provisions.servers.first) {
        case (let server?, _): provision = .image(server)
        case (nil, .success(.image(let image))):
            provision = .image(image)
            notes += self.notes(on: image)
        case (nil, .success(.failed(let ending))): provision = .failed(ending)
        case (nil, .failure(let fault)): throw fault
        case (nil, nil): preconditionFailure("one image was asked for")
        }
        var results = provisions.libraries.mapValues { $0.map(\.libraries) }
        if against != nil, let image = provision.image {
            // No client is on that release: the files in the server's own image are its files.
            libraries[cell.release] = try await workshop(host: nil).recordedLibraries(
                of: release(cell.release),
                in: image.digest
            )
        }
        results.merge(libraries.mapValues { .success($0) }) { _, known in known }
        let digest = try bench ?? provisions.bench.get().digest
        if bench == nil { notes.append(try note(onBench: provisions.bench.get())) }
        return ReplicaImages(
            server: provision,
            benchDigest: digest,
            libraries: results,
            notes: notes
        )
    }

    /// The image that the server ran on, where the engine still has it.
    private func recordedServer() async throws -> ImageRecord? {
        guard against == nil, let image = recorded.account.image else { return nil }
        return try await engine.inspectImage(image.digest) == nil ? nil : image
    }

    /// The bench of the run, where the engine still has it.
    private func recordedBench() async throws -> String? {
        guard let digest = recorded.benchDigest else { return nil }
        return try await engine.inspectImage(digest) == nil ? nil : digest
    }

    /// The files of those releases of which the run recorded an image, as far as they are known.
    private func recordedLibraries(
        _ server: ImageRecord?
    ) async throws -> [String: ReleaseLibraries] {
        let workshop = try await workshop(host: nil)
        var libraries: [String: ReleaseLibraries] = [:]
        for release in releases {
            let image =
                release.hasClient
                ? recorded.images.last { $0.purpose == "openssl" && $0.release == release.name }
                : server
            guard let image else { continue }
            libraries[release.name] = try await workshop.recordedLibraries(
                of: release,
                in: image.digest
            )
        }
        return libraries
    }

    private func release(_ name: String) throws(Fault) -> Release {
        guard let release = releases.first(where: { $0.name == name }) else {
            throw Fault(operation: "provide", subject: name, reason: "the catalogue lacks it")
        }
        return release
    }

    /// Has everything made that the run had, the server only where it is asked for.
    private func provide(server: Bool) async throws -> Provisions {
        if server { try checkSource() }
        try doors.checkProbes(of: [cell], "reproduce", cell.key)
        let names = recorded.releases
        let clients = catalogue.releases.releases.filter { names.contains($0.name) }
            .map { $0.on(architecture) }
        let all =
            catalogue.releases.releases
            .filter { names.contains($0.name) || $0.name == cell.release }
            .map { $0.on(architecture) }
        let keys = server ? [ServerKey(cell)] : []
        let provisions = try await workshop(
            host: try await HostSources.read(environment: doors.environment)
        ).provide(
            servers: try keys.map {
                try catalogue.imageRequest($0, releases: all, probe: doors.probe)
            },
            layers: try catalogue.layerRequests(
                servers: keys,
                clients: clients,
                releases: all,
                probe: doors.probe
            ),
            clients: clients,
            bases: catalogue.releases.bases,
            probe: doors.probe,
            otherProbes: [cell].otherProbes(doors.probe),
        )
        for note in provisions.notes { doors.tell("note: \(note)") }
        return provisions
    }

    /// Throws where the server's own folder is not where it could be built from again.
    private func checkSource() throws(CommandError) {
        let stanza = "\(Catalogue.serverRoot)/\(cell.server)/server.yaml"
        guard (try? places.text(of: stanza)) == nil else { return }
        throw CommandError(
            "reproduce",
            "\(recorded.account.row.run):\(recorded.account.row.number)",
            "the image of \(cell.server) has to be built, and its folder is not in "
                + "`\(Catalogue.serverRoot)`",
            hint: "name the folder that holds it with `--servers`",
            status: .disturbed
        )
    }

    /// The workshop; without a host it asks nobody outside.
    private func workshop(host: HostSources?) async throws -> ImageWorkshop {
        let display = ReplicaDisplay(doors: doors)
        let host = host ?? HostSources(archive: "", securityArchive: "")
        return doors.workshop(
            on: engine,
            state: settings.state,
            host: host,
            sources: doors.sources(
                of: catalogue,
                from: settings.sourcePlaces,
                state: settings.state,
                host: host
            ),
            run: run,
        ) { event in
            display.take(event)
        }
    }

    private func notes(on image: ImageRecord) -> [String] {
        guard let old = recorded.account.image, against == nil else { return [] }
        return [note("the server's image", old, image)]
    }

    private func note(onBench image: ImageRecord) -> String {
        let old = recorded.images.last { $0.purpose == "bench" }
        guard let old else { return "the run recorded no bench; \(image.reference) is used" }
        return note("the bench", old, image)
    }

    /// What is to be said of an image that takes the place of one that is gone.
    private func note(_ name: String, _ old: ImageRecord, _ new: ImageRecord) -> String {
        let difference = RecipeDifference(from: old.recipe, to: new.recipe)
        guard !difference.isEmpty else {
            return "\(name) \(old.reference) is gone; it was made again from the same recipe"
        }
        return "\(name) \(old.reference) is gone; \(new.reference) is of another recipe:\n"
            + difference.shortened().map { "    \($0)" }.joined(separator: "\n")
    }
}
