import Commands
import EngineUse
import Interop
import LabTesting
import ResultStore
import Testing

@Suite struct `Having a run go on` {
    private static let noEngine = """
        error: cannot find a container engine: none answers at `/nowhere.sock` (no such file)

        hint: start the container engine, or run `Lab/setup` to install one

        """

    private func resume(in folder: Folder, _ arguments: String...) async -> Transcript {
        await Transcript.running(
            ["run", "--resume"] + arguments + ["--state", folder.path]
        )
    }

    private func state(in folder: Folder) throws -> RunState? {
        try ResultStore.openExisting(at: "\(folder.path)/results.sqlite").run(1)?.state
    }

    @Test(arguments: [[], ["1"], ["latest"], ["latest~0"]])
    func `says what is left before it looks for an engine`(_ run: [String]) async throws {
        let folder = try Folder()
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.running(
            ["run", "--resume"] + run + ["--state", folder.path]
        )
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.isEmpty)
        #expect(
            transcript.prose
                == "run 1 of sample goes on: 2 of 2 cells have no verdict\n" + Self.noEngine
        )
        // Nothing was begun that would have to be ended.
        #expect(try state(in: folder) == .interrupted)
    }

    @Test func `says which files of the lab are not those that count`() async throws {
        let folder = try Folder()
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite") { files in
            files["Lab/groups.yaml"]? += "# It had one comment more.\n"
            files["Lab/releases.yaml"]? += "# This had, too.\n"
            files["Lab/rules-of-old.yaml"] = "[]\n"
        }
        let transcript = await resume(in: folder)
        #expect(
            transcript.prose == """
                note: changed or gone since run 1 was begun: `Lab/groups.yaml` and 2 files more; \
                what it has stored counts
                run 1 of sample goes on: 2 of 2 cells have no verdict

                """ + Self.noEngine
        )
    }

    @Test func `refuses one that another version of the lab has begun`() async throws {
        let folder = try Folder()
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite", labVersion: "0.0.9")
        let transcript = await resume(in: folder)
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: cannot resume `run 1`: it was begun with pqlab `0.0.9`, and this is \
                `\(LabVersion.text)`; what it has recorded of that holds for all of its cells

                hint: run the matrix anew: `pqlab run MATRIX`

                """
        )
        #expect(try state(in: folder) == .interrupted)
    }

    @Test func `is shown, with the version of the lab that did`() async throws {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try InterruptedRun.store(at: path)
        try ResultStore.open(at: path)
            .resume(run: 1, lease: "x", labVersion: "0.2.0\u{1b}", at: InterruptedRun.moment)
        let transcript = await Transcript.of("show", "--state", folder.path)
        let moment = InterruptedRun.moment
        #expect(
            transcript.prose.contains(
                "\ninterrupted \(moment), resumed \(moment) by pqlab 0.2.0␛\n"
            )
        )
    }

    @Test func `marks it as interrupted where its process is gone`() async throws {
        let folder = try Folder()
        let own = Lease.own.description.split(separator: "/").map(String.init)
        // Process 1 of this namespace was not started at tick 1.
        let dead = (own.prefix(3) + ["1", "1"]).joined(separator: "/")
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite", end: nil, lease: dead)
        let transcript = await resume(in: folder)
        #expect(
            transcript.prose == """
                run 1 is marked as interrupted: its process is gone
                run 1 of sample goes on: 2 of 2 cells have no verdict

                """ + Self.noEngine
        )
    }

    @Test(arguments: ["of this process", "of nobody knows whom"])
    func `refuses one whose process may be alive`(_ owner: String) async throws {
        let folder = try Folder()
        let lease = owner == "of this process" ? Lease.own.description : owner
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite", end: nil, lease: lease)
        let transcript = await resume(in: folder)
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: cannot resume `run 1`: its process is alive, or cannot be looked for from \
                here

                hint: wait for it, or end it first

                """
        )
        #expect(try state(in: folder) == .running)
    }

    @Test(arguments: [
        ([], "cannot resume `DB`: every run in it is finished"),
        (["1"], "cannot resume `run 1`: it is finished"),
        (["latest"], "cannot resume `run 1`: it is finished"),
        (["2"], "cannot resume `run 2`: there is no such run; the last one is 1"),
        (["latest~1"], "cannot resume `latest~1`: there is no such run; `DB` holds 1"),
        (["m.yaml"], "cannot resume `m.yaml`: it names no run"),
    ])
    func `refuses what is not left unfinished`(_ run: [String], _ error: String) async throws {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try SampleRun.store(at: path)
        let transcript = await Transcript.running(
            ["run", "--resume"] + run + ["--state", folder.path]
        )
        #expect(transcript.status == .misuse)
        #expect(transcript.prose.hasPrefix("error: \(error.replacing("DB", with: path))\n"))
    }

    @Test func `says that there is no database, and makes none`() async throws {
        let folder = try Folder()
        let transcript = await resume(in: folder)
        #expect(transcript.status == .disturbed)
        #expect(transcript.prose.contains("results.sqlite`: there is no such file"))
        #expect(folder.names.isEmpty)
    }

    @Test func `refuses one whose files it does not understand`() async throws {
        let folder = try Folder()
        try InterruptedRun.store(at: "\(folder.path)/results.sqlite") {
            $0["Lab/groups.yaml"] = "- groups of another time\n"
        }
        let transcript = await resume(in: folder)
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose.hasPrefix(
                "error: cannot resume `run 1`: this pqlab does not understand what it has stored "
                    + "(\(Transcript.repository)/Lab/groups.yaml:1:3: "
            )
        )
        #expect(transcript.prose.hasSuffix("hint: run the matrix anew: `pqlab run MATRIX`\n"))
    }

    @Test func `refuses one whose cells are not those of its matrix`() async throws {
        let folder = try Folder()
        try InterruptedRun.store(
            at: "\(folder.path)/results.sqlite",
            matrix: InterruptedRun.matrix.replacing("[X25519]", with: "[X448]"),
        )
        let transcript = await resume(in: folder)
        #expect(transcript.status == .misuse)
        #expect(transcript.prose.contains("this pqlab plans no cell `nginx/debian-13/X25519/"))
    }

    @Test(arguments: [
        ["--only", "server=nginx"], ["--samples", "3"], ["--repeats", "3"], ["--seed", "3"],
    ])
    func `refuses what the run has its own of`(_ option: [String]) async throws {
        let transcript = await Transcript.running(["run", "--resume"] + option)
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose.hasPrefix(
                "error: `\(option[0])` does not go with `--resume`: the run has its own\n"
            )
        )
    }
}
