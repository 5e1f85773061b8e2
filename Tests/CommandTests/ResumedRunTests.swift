import Catalogue
import Foundation
import Interop
import LabTesting
import ResultStore
import Testing

@testable import Commands

@Suite struct `A run that goes on` {
    private let home = Transcript.repository

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
}
