import Catalogue
import EngineTesting
import Foundation
import Interop
import Issuing
import LabTesting
import ResultStore
import Synchronization
import Terminal
import Testing

@testable import Commands

@Suite struct `A run that goes on` {
    private let home = Transcript.repository

    private func doors(telling tell: @escaping @Sendable (String) -> Void = { _ in }) -> Doors {
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        return Doors(
            environment: [:],
            home: home,
            probe: "",
            output: { _ in },
            outputScreen: screen,
            prose: tell,
            proseScreen: screen,
            now: { InterruptedRun.moment },
            identifier: { "" },
            seed: { 1 },
            findEngine: Transcript.noEngine,
        )
    }

    @Test func `builds from the Dockerfiles of the lab, wherever it is called`() throws {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try InterruptedRun.store(at: path)
        let store = try ResultStore.openExisting(at: path)
        let resumed = try ResumedRun.find(nil, in: store, of: path)
        let kept = resumed.kept(home: home, serverFolders: [])
        let (catalogue, _, _) = try resumed.plan(kept, in: store)
        let paths = catalogue.servers.flatMap { $0.images.values.map(\.dockerfile) }
        #expect(!paths.isEmpty)
        #expect(paths.allSatisfy { $0.hasPrefix("\(home)/Dockerfiles/") }, "\(paths)")
    }

    private static let stanza = """
        name: seventh
        title: Seventh
        releases: [debian-13]
        images: {packaged: {dockerfile: Dockerfile, packages: [lighttpd]}}
        versions:
          server: {command: [lighttpd, -v], pattern: 'lighttpd/([0-9.]+)'}
        library_proof: mapped
        command: [lighttpd]
        policies:
          pinned: {configured_by: x, environment: {G: "{{group}}"}}
          default: {}

        """

    /// Has a run go on of a server outside of the lab, whose folder has been moved.
    private func resumeSeventh(
        from folder: String?,
        with images: [ImageRecord],
    ) async throws -> Transcript {
        let place = try Folder()
        try place.write(Self.stanza, to: "my/seventh/server.yaml")
        try place.write("FROM scratch\n", to: "my/seventh/Dockerfile")
        let matrix = InterruptedRun.matrix.replacing("nginx", with: "seventh")
        try InterruptedRun.store(
            at: "\(place.path)/results.sqlite",
            serverFolders: ["\(place.path)/my"],
            matrix: matrix,
            planned: matrix,
            images: images,
        )
        try place.copy("\(place.path)/my", to: "moved")
        try FileManager.default.removeItem(atPath: "\(place.path)/my")
        let option = folder.map { ["--servers", "\(place.path)/\($0)"] } ?? []
        return await Transcript.running(
            ["run", "--resume", "--state", place.path] + option
        )
    }

    @Test func `does not begin without a server that it has to build`() async throws {
        let transcript = try await resumeSeventh(from: nil, with: [])
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: cannot resume `run 1`: its images are not built yet, and there is no server \
                `seventh` to build one of

                hint: name the folder that it is in: `--servers DIR`

                """
        )
    }

    /// What is left then is that no engine is found.
    @Test func `builds a server from the folder that is named`() async throws {
        let transcript = try await resumeSeventh(from: "moved", with: [])
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose.hasPrefix("run 1 of sample goes on: 2 of 2 cells have no verdict\n")
        )
    }

    @Test func `needs no folder for what is built`() async throws {
        let transcript = try await resumeSeventh(from: nil, with: InterruptedRun.images)
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose.hasPrefix(
                """
                note: changed or gone since run 1 was begun: `Lab/servers/seventh/server.yaml`; \
                what it has stored counts
                run 1 of sample goes on: 2 of 2 cells have no verdict

                """
            )
        )
    }

    /// Has a run go on in another process, which is stopped after its images and a cell.
    private func goOnElsewhere(_ store: ResultStore, _ cell: Cell) throws {
        let moment = InterruptedRun.moment
        try store.resume(run: 1, lease: "another", labVersion: LabVersion.text, at: moment)
        for image in InterruptedRun.images { try store.record(image, in: 1) }
        let fault = Fault(operation: "pull", subject: "base", reason: "no route")
        let attempt = AttemptRecord(
            number: 1,
            endpointID: nil,
            result: .disturbed(fault),
            verdict: .error,
            clientVersion: nil,
            negativeControl: nil,
            samples: [],
            startedAt: moment,
        )
        let record = CellRecord(
            cell: cell,
            expectation: nil,
            verdict: .error,
            positiveControl: nil,
            attempts: [attempt],
        )
        try store.record(WaveRecord(endpoints: [], controls: [], cells: [record]), in: 1)
        try store.finish(run: 1, as: .interrupted, at: moment)
    }

    @Test func `repeats nothing that another process has done since it was found`() async throws {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try InterruptedRun.store(at: path)
        let store = try ResultStore.open(at: path)
        let found = try ResumedRun.find("1", in: store, of: path)
        let kept = found.kept(home: home, serverFolders: [])
        let (catalogue, matrix, cells) = try found.plan(kept, in: store)
        try goOnElsewhere(store, cells[0])
        var planned = PlannedRun(
            catalogue: catalogue,
            matrix: matrix,
            cells: cells,
            knownFailures: KnownFailures(),
            architecture: .amd64,
        )
        planned.left = found.left
        let settings = RunSettings(
            state: folder.path,
            database: path,
            waveSize: 1,
            samples: nil,
            seed: nil,
        )
        let said = Mutex("")
        let doors = doors { text in said.withLock { $0 += text } }
        let authority = try Authority.open(in: folder.path)
        let stale = planned
        let begun = try await StubEngine.withEngine { _ in
            StubReply(404, #"{"message": "No such thing"}"#)
        } _: { engine, _ in
            var session = RunSession(
                planned: stale,
                settings: settings,
                doors: doors,
                engine: engine,
                store: store,
                resumed: found,
            )
            _ = try session.begin(authority)
            return session
        }
        #expect(begun.planned.remaining.map(\.number) == [2])
        #expect(begun.resumed?.left == [2])
        #expect(begun.resumed?.hasImages == true)
        #expect(
            said.withLock { $0 }
                == "run 1 went on meanwhile: 1 of 2 cells have no verdict\n"
        )
    }
}
