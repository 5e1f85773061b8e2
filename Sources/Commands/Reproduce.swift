import ArgumentParser
import Catalogue
import DockerEngine
import HostUse
import Interop
import ResultStore
import Terminal

/// Tries one recorded cell again, exactly as it was recorded.
struct Reproduce: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try one recorded cell again, and compare it evidence by evidence",
        discussion: """
            Same images, configuration, certificates, nonce, seed, client and rules as recorded; \
            what is not the same is told. The cell is RUN:NUMBER, or a key or a unique part of \
            one, looked for in the latest run or that of --run; one that the latest run does not \
            have, in the latest that has it. Exit status: 0 outcome and shape are the same, 1 \
            they differ, 2 it could not be tried.
            """,
    )

    @Argument(help: "RUN:NUMBER, or a part of a cell's key")
    var cell: String

    @Option(help: ArgumentHelp("The run to look for a key in", valueName: "number"))
    var run: Int?

    @Option(
        help: ArgumentHelp(
            "How often it is tried, each time on fresh servers",
            valueName: "number"
        )
    )
    var times = 1

    @Option(
        help: ArgumentHelp("Try the same cell on another release instead", valueName: "release")
    )
    var against: String?

    @Flag(help: "Leave bench and server running, and print how to use them")
    var keep = false

    @Flag(help: "Capture what crosses the loopback, with the keys that decrypt it")
    var capture = false

    @Option(
        help: ArgumentHelp("Where the capture's RUN-NUMBER.pcap and .keys go", valueName: "folder")
    )
    var into: String?

    @Option(
        help: ArgumentHelp(
            "Write everything that a report of a bug needs, nothing secret, into a new tar.gz",
            valueName: "file"
        )
    )
    var bundle: String?

    @OptionGroup var serverFolders: ServerFolders
    @OptionGroup var sourceOptions: SourceOptions
    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func validate() throws {
        guard !cell.isEmpty else {
            throw ValidationError("a cell is named by RUN:NUMBER, or by a part of its key")
        }
        guard (1...1000).contains(times) else {
            throw ValidationError("`--times` is \(times); it can be 1 to 1000")
        }
        guard !keep || times == 1 else {
            throw ValidationError("`--keep` leaves one server, so `--times` cannot go with it")
        }
        guard into == nil || capture else {
            throw ValidationError("`--into` is where a capture goes, so it needs `--capture`")
        }
        guard bundle == nil || against == nil else {
            throw ValidationError("a bundle tells of what was recorded, so not of `--against`")
        }
    }

    func run(with doors: Doors) async throws -> ExitStatus {
        let recorded = try recordedCell()
        let captureFiles =
            capture ? try CaptureFiles(of: recorded.place, in: into ?? ".") : nil
        if let bundle {
            try CaptureFiles.checkFree(bundle, option: "--bundle")
            try checkIsFinding(recorded)
            try checkIsPlain(recorded)
        }
        let settings = ReproductionSettings(
            state: stateOptions.state,
            database: stateOptions.database,
            against: against,
            times: times,
            keepsServers: keep,
            captures: capture || bundle != nil,
            serverFolders: serverFolders.paths,
            sourcePlaces: sourceOptions.places,
        )
        let planner = ReproductionPlanner(
            recorded: recorded,
            settings: settings,
            id: doors.identifier(),
            doors: doors,
        )
        try planner.check()
        let location = try await doors.findEngine(doors.environment)
        let result = try await Engine.withEngine(at: location) { engine in
            let reproduction = try await planner.reproduction(
                on: engine,
                try Architecture.of(engine, at: location)
            )
            for note in reproduction.notes { doors.tell("note: \(note.sanitisedLines())") }
            let session = ReproductionSession(
                reproduction: reproduction,
                settings: settings,
                id: planner.id,
                doors: doors,
                engine: engine,
                store: try ResultStore.open(at: stateOptions.database),
            )
            return try await session.run { attempt in
                guard times > 1 else { return }
                let result = attempt.attempt.result
                let ending = "\(result.outcomeName), \(result.shape)".sanitised()
                doors.tell("attempt \(attempt.number) of \(times): \(ending)")
            }
        }
        ReproductionReport(result: result).show(in: formatOption.format, doors)
        if let captureFiles, let capture = result.capture {
            try captureFiles.write(capture)
            doors.tell(captureFiles.words(on: capture, of: result.reproduction))
        }
        if let bundle { try await write(result, to: bundle, doors) }
        return result.status
    }

    /// Throws where what was recorded says nothing of a peer, so that nobody is to be told.
    private func checkIsFinding(_ recorded: RecordedCell) throws(CommandError) {
        guard case .disturbed(let fault) = recorded.account.decisive?.result else { return }
        throw CommandError(
            "bundle",
            recorded.place,
            "it ended in a fault of the lab (\(fault)), which says nothing of server or client",
            status: .disturbed
        )
    }

    /// Throws where the program `openssl`, which is all that a bundle has, cannot do the same.
    private func checkIsPlain(_ recorded: RecordedCell) throws(CommandError) {
        let row = recorded.account.row
        let client = ClientName(row[.client].text ?? "")
        let scenario = row[.scenario].text ?? ""
        let plain = [Scenario.handshake, .asShipped].map(\.rawValue)
        guard !client.isOpenSSL || !plain.contains(scenario) else { return }
        let what = client.isOpenSSL ? "scenario `\(scenario)`" : "client `\(client)`"
        throw CommandError(
            "bundle",
            recorded.place,
            "a bundle makes its handshake with the program `openssl`, and \(what) is more than that",
            hint: "leave `--bundle` out, and add `--capture` for what crosses the wire"
        )
    }

    /// Writes a bundle, and says what is in it.
    private func write(_ result: ReproductionResult, to path: String, _ doors: Doors) async throws {
        let host = try await HostSources.read(environment: doors.environment)
        let bundle = Bundle(
            result: result,
            redaction: Redaction(
                environment: doors.environment,
                home: doors.home,
                state: stateOptions.state,
                sources: sourceOptions.places,
                host: host,
            ),
            home: doors.home,
            probe: doors.probe,
        )
        try await BundleArchive.write(try bundle.files(), below: bundle.folder, to: path)
        doors.tell(
            "everything that a report needs is in \(path.sanitised()); "
                + "its reproduce.sh needs docker alone, or podman under that name"
        )
    }

    private func recordedCell() throws -> RecordedCell {
        let store = try ResultStore.openExisting(at: stateOptions.database)
        let runs = RunFinder(operation: "reproduce", store: store, database: stateOptions.database)
        let name = try CellFinder(runs: runs).cellAnywhere(cell, in: run)
        guard let recorded = try store.recordedCell(name.number, in: name.run) else {
            throw CommandError("reproduce", cell, "run \(name.run) has no cell \(name.number)")
        }
        return recorded
    }
}
