import Commands
import EngineTesting
import Interop
import LabTesting
import ResultStore
import Testing

@Suite struct `A run that cannot go on as it was begun` {
    /// Has the run go on with an engine that has these images of it; all of its requests are read.
    private func resume(
        in folder: Folder,
        with images: [String],
    ) async throws -> (Transcript, requests: [String]) {
        let path = "\(folder.path)/results.sqlite"
        try InterruptedRun.store(at: path, images: InterruptedRun.images)
        return try await StubEngine.withStub { request in
            guard images.contains(where: request.target.contains) else {
                return StubReply(404, #"{"message": "No such image"}"#)
            }
            return StubReply(
                200,
                #"{"Id": "sha256:1", "Created": "", "Size": 1, "Architecture": "amd64"}"#
            )
        } _: { stub in
            let transcript = await Transcript.running(
                ["run", "--resume", "--state", folder.path],
                findEngine: { _ in stub.location },
            )
            return (transcript, stub.requests.map { "\($0.method) \($0.target)" })
        }
    }

    private func expectUntouched(_ folder: Folder, _ requests: [String]) throws {
        #expect(requests.allSatisfy { $0.hasPrefix("GET ") }, "\(requests)")
        let store = try ResultStore.openExisting(at: "\(folder.path)/results.sqlite")
        #expect(try store.run(1)?.state == .interrupted)
        #expect(try store.resumptions(of: 1).isEmpty)
    }

    @Test(arguments: [
        ([], "nginx on debian-13, sha256:server"),
        (["sha256:server"], "openssl on debian-13, sha256:openssl"),
        (["sha256:server", "sha256:openssl"], "bench, sha256:bench"),
    ])
    func `is refused where an image is gone`(_ images: [String], _ lost: String) async throws {
        let folder = try Folder()
        let (transcript, requests) = try await resume(in: folder, with: images)
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.isEmpty)
        #expect(
            transcript.prose == """
                run 1 of sample goes on: 2 of 2 cells have no verdict
                error: cannot resume `run 1`: its image of \(lost), is gone, and another may differ

                hint: run the matrix anew: `pqlab run MATRIX`

                """
        )
        try expectUntouched(folder, requests)
    }

    private static let here = InterruptedRun.host
    private static let elsewhere = [
        (
            HostFacts(
                kernel: "5.10.0\u{1b}",
                processor: here.processor,
                processors: here.processors,
                engine: "",
            ),
            "on kernel `5.10.0␛`, and this is `\(here.kernel)`"
        ),
        (
            HostFacts(
                kernel: here.kernel,
                processor: "Another",
                processors: here.processors,
                engine: "",
            ),
            "on processor `Another`, and this is `\(here.processor)`"
        ),
        (
            HostFacts(
                kernel: here.kernel,
                processor: here.processor,
                processors: 999,
                engine: "",
            ),
            "on a number of processors of `999`, and this is `\(here.processors)`"
        ),
    ]

    @Test(arguments: elsewhere)
    func `is refused on another machine`(_ host: HostFacts, _ difference: String) async throws {
        let folder = try Folder()
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite", host: host)
        let (transcript, requests) = try await StubEngine.withStub { _ in
            StubReply(404, #"{"message": "No such thing"}"#)
        } _: { stub in
            let transcript = await Transcript.running(
                ["run", "--resume", "--state", folder.path],
                findEngine: { _ in stub.location },
            )
            return (transcript, stub.requests.map { "\($0.method) \($0.target)" })
        }
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                run 1 of sample goes on: 2 of 2 cells have no verdict
                error: cannot resume `run 1`: it was begun \(difference); what it has recorded of \
                that holds for all of its cells

                hint: run the matrix anew: `pqlab run MATRIX`

                """
        )
        try expectUntouched(folder, requests)
    }

    @Test func `is refused where its certificates are another authority's`() async throws {
        let folder = try Folder()
        let (transcript, requests) = try await resume(
            in: folder,
            with: ["sha256:server", "sha256:openssl", "sha256:bench"]
        )
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose.hasSuffix(
                """
                error: cannot resume `run 1`: it has certificates of another authority than that \
                of `\(folder.path)`

                hint: name the state folder that it was begun with: `--state DIR`

                """
            )
        )
        try expectUntouched(folder, requests)
    }
}
