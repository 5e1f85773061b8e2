import Interop
import Probing

/// Turns what a wave left behind into attempts, controls and endpoint records.
struct WaveJudge {
    private let order: RunOrder
    private let chart: ChartedWave
    private let ledger: WaveLedger
    private let report: WaveReport
    private let crashLine: (String, String) -> String?
    private let names: GroupNames
    private let judges: [String: EndpointJudge]

    init(
        _ order: RunOrder,
        chart: ChartedWave,
        ledger: WaveLedger,
        report: WaveReport,
        crashLine: @escaping (String, String) -> String?,
    ) {
        self.order = order
        self.chart = chart
        self.ledger = ledger
        self.report = report
        self.crashLine = crashLine
        names = GroupNames(order.groups)
        judges = Dictionary(
            chart.wave.endpoints.map { setup in
                let aftermath = report.aftermaths[setup.id]
                let judge = EndpointJudge(
                    setup,
                    trace: ledger.endpoints[setup.id] ?? EndpointTrace(),
                    aftermath: aftermath,
                    libraries: order.libraries[setup.identity.release],
                    crashLine: aftermath.flatMap { crashLine(setup.identity.server, $0.log) },
                )
                return (setup.id, judge)
            },
            uniquingKeysWith: { first, _ in first },
        )
    }

    /// How the positive controls of this wave ended, by server; nil where one was disturbed.
    var positiveControls: [ServerKey: Outcome] {
        var outcomes: [ServerKey: Outcome] = [:]
        for task in chart.tasks {
            guard case .control(.positive) = task.purpose,
                let setup = chart.wave.endpoints.first(where: { $0.id == task.endpoint })
            else { continue }
            switch result(of: task, expecting: nil, group: nil) {
            case .ended(let ending): outcomes[ServerKey(setup.identity)] = ending.outcome
            case .disturbed, nil: break
            }
        }
        return outcomes
    }

    /// What came of every assignment; nil for one that has to be tried again elsewhere.
    func attempts() -> [(assignment: Assignment, attempt: JudgedAttempt?)] {
        chart.tasks.compactMap { task in
            guard case .cell(let assignment) = task.purpose else { return nil }
            let cell = assignment.cell
            let expectation = order.expectation(for: cell)
            guard let result = result(of: task, expecting: expectation, group: cell.group) else {
                return (assignment, nil)
            }
            let attempt = JudgedAttempt(
                assignment: assignment,
                endpointID: task.endpoint,
                result: result,
                clientVersion: ledger.clients[task.client]?.version,
                negativeControl: control(of: task.endpoint)?.name,
                samples: samples(of: task),
                startedAt: report.aftermaths[task.endpoint]?.startedAt,
            )
            return (assignment, attempt)
        }
    }

    /// The controls as they are recorded.
    func controls() -> [ControlRecord] {
        chart.tasks.compactMap { task in
            guard case .control(let kind) = task.purpose,
                let evidence = ledger.tasks[task.number]?.evidence.first
            else { return nil }
            return ControlRecord(
                kind: kind,
                endpointID: task.endpoint,
                client: task.client,
                ending: Ending(of: evidence, named: names),
                evidence: evidence,
            )
        }
    }

    /// The endpoints as they are recorded.
    func endpoints() -> [EndpointRecord] {
        chart.wave.endpoints.map { setup in
            let trace = ledger.endpoints[setup.id] ?? EndpointTrace()
            let aftermath = report.aftermaths[setup.id]
            let proof = judges[setup.id]?.proof
            return EndpointRecord(
                id: setup.id,
                identity: setup.identity,
                imageRecipeHash: setup.image.recipeHash,
                container: aftermath?.container ?? "",
                port: setup.site.port,
                configuredBy: setup.configuredBy,
                command: setup.command,
                environment: setup.environment.map { "\($0.key)=\($0.value)" }.sorted(),
                files: Dictionary(
                    setup.files.filter { !$0.isSecret }.map {
                        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
                    },
                    uniquingKeysWith: { first, _ in first },
                ),
                configurationHash: setup.configurationHash,
                nonce: setup.site.nonce,
                proof: proof?.kind,
                serverTLS: proof?.library,
                processes: trace.processes,
                readyAfter: trace.readyAfter,
                readyNote: trace.readyNote,
                exitStatus: aftermath?.exitStatus,
                log: aftermath?.log ?? "",
                wave: chart.wave.number,
                loadAverage: report.loadAverage,
                otherRuns: report.otherRuns,
                startedAt: aftermath?.startedAt ?? Timestamp(microseconds: 0),
            )
        }
    }

    /// What one task came to; nil where it never came to a handshake for another's fault.
    private func result(
        of task: ChartedWave.Task,
        expecting expectation: Expectation?,
        group: Group?,
    ) -> AttemptResult? {
        if let result = judges[task.endpoint]?.verdictForAll { return result }
        if let fault = clientFault(task.client) { return .disturbed(fault) }
        let trace = ledger.tasks[task.number] ?? TaskTrace()
        if let death = trace.clientDeath {
            return .ended(Ending(.crashed, shape: "client process, \(death)"))
        }
        guard trace.isFinished || !trace.deaths.isEmpty else {
            if let death = deaths(of: task.endpoint).first {
                guard task.isAlone else { return nil }
                return .ended(
                    Ending(.crashed, shape: "server process \(death.process) (\(death.name)) died")
                )
            }
            return .disturbed(
                report.probeFault
                    ?? Fault(
                        operation: "carry out the plan for",
                        subject: task.client.description,
                        reason: "the probe ended before it was through",
                    )
            )
        }
        let control = control(of: task.endpoint)
        if control == nil, isPinned(task.endpoint) {
            return .disturbed(
                Fault(
                    operation: "make the negative control of",
                    subject: task.endpoint,
                    reason: "the probe did not make it",
                )
            )
        }
        let attempt = Attempt(
            endings: trace.evidence.map { Ending(of: $0, named: names) },
            deaths: trace.deaths + (judges[task.endpoint]?.deathsForAll ?? []),
            control: control,
        )
        return attempt.ending(expecting: expectation, of: group).map { .ended($0) }
    }

    private func samples(of task: ChartedWave.Task) -> [SampleRecord] {
        (ledger.tasks[task.number]?.evidence ?? []).map { evidence in
            SampleRecord(
                start: 1,
                ending: Ending(of: evidence, named: names),
                evidence: evidence
            )
        }
    }

    private func control(of endpoint: String) -> ControlAnswer? {
        for task in chart.tasks where task.endpoint == endpoint {
            guard case .control(.negative) = task.purpose else { continue }
            let trace = ledger.tasks[task.number]
            if let death = trace?.clientDeath {
                return .other(Ending(.crashed, shape: "client process, \(death)"))
            }
            if let death = trace?.deaths.first {
                return .other(
                    Ending(.crashed, shape: "server process (\(death.name)) died of the control")
                )
            }
            return trace?.evidence.first.map { ControlAnswer(Ending(of: $0, named: names)) }
        }
        return nil
    }

    private func isPinned(_ endpoint: String) -> Bool {
        chart.wave.endpoints.first { $0.id == endpoint }?.identity.policy == .pinned
    }

    private func deaths(of endpoint: String) -> [ProcessDeath] {
        let tasks = chart.tasks.filter { $0.endpoint == endpoint }
        return tasks.flatMap { ledger.tasks[$0.number]?.deaths ?? [] }
            + (judges[endpoint]?.deathsForAll ?? [])
    }

    /// Why nothing that a client saw counts: it is not what its name says, or could not start.
    private func clientFault(_ client: ClientName) -> Fault? {
        if let fault = ledger.clientFaults[client] { return fault }
        guard let release = client.release, let report = ledger.clients[client],
            case .success(let expected) = order.libraries[release]
        else { return nil }
        let hashes = Set(report.libraries.map(\.sha256))
        guard hashes != [expected.libssl, expected.libcrypto] else { return nil }
        return Fault(
            operation: "prove the libraries of client",
            subject: client.description,
            reason: "it has loaded other files than the release's own",
        )
    }
}
