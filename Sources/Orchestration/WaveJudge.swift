import Interop
import Probing

/// Turns what a wave left behind into attempts, controls and endpoint records.
///
/// Whatever is missing, or does not fit, is a fault of the laboratory, and never an ending.
struct WaveJudge {
    let order: RunOrder
    let chart: ChartedWave
    let ledger: WaveLedger
    let report: WaveReport
    let names: GroupNames
    let planned: [Int: ProbeTask]
    let judges: [String: EndpointJudge]

    init(
        _ order: RunOrder,
        chart: ChartedWave,
        ledger: WaveLedger,
        report: WaveReport,
        crashLine: (String, String) -> String?,
    ) {
        self.order = order
        self.chart = chart
        self.ledger = ledger
        self.report = report
        names = GroupNames(order.groups)
        planned = Dictionary(
            chart.wave.plan.blocks.flatMap(\.tasks).map { ($0.number, $0) },
            uniquingKeysWith: { first, _ in first },
        )
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

    /// What came of every assignment; nil for one that has to be tried again elsewhere.
    func attempts() -> [(assignment: Assignment, attempt: JudgedAttempt?)] {
        chart.tasks.compactMap { task in
            guard case .cell(let assignment) = task.purpose else { return nil }
            let cell = assignment.cell
            let result = result(
                of: task,
                expecting: order.expectation(for: cell),
                knowing: order.knownFailures(of: cell),
                group: cell.group,
            )
            guard let result else { return (assignment, nil) }
            let attempt = JudgedAttempt(
                assignment: assignment,
                endpointID: task.endpoint,
                result: result,
                clientVersion: ledger.clients[task.client]?.first?.version,
                negativeControl: negativeControl(of: task.endpoint)?.answer?.name,
                samples: samples(of: task),
                startedAt: report.aftermaths[task.endpoint]?.startedAt,
            )
            return (assignment, attempt)
        }
    }

    /// What one task came to; nil where another's doing kept it from coming to anything.
    ///
    /// What a death that is charged to another cut short may still fail by the handshakes that
    /// there are, since a retry erases nothing. No good verdict can stand on them.
    func result(
        of task: ChartedWave.Task,
        expecting expectation: Expectation?,
        knowing failures: [KnownFailure] = [],
        group: Group?,
    ) -> AttemptResult? {
        if let fault = contradiction ?? interruption { return .disturbed(fault) }
        if let result = judges[task.endpoint]?.verdictForAll { return result }
        if let fault = clientFault(task.client) { return .disturbed(fault) }
        let trace = ledger.tasks[task.number] ?? TaskTrace()
        if let fault = trace.fault { return .disturbed(fault) }
        if let death = trace.clientDeath {
            // Nothing that a peer says does this: a person, the kernel, our patience or our code did.
            guard !death.isOfTheLab else {
                return .disturbed(fault("run the client of", task, "it \(death.predicate)"))
            }
            return .ended(Ending(.crashed, shape: "client process, \(death)"))
        }
        let isCutShort =
            trace.deaths.isEmpty && !trace.isFinished && hasDeath(task.endpoint)
        if isCutShort, trace.starts.isEmpty {
            guard task.isAlone else { return nil }
            return .ended(Ending(.crashed, shape: "server died before the first handshake"))
        }
        if trace.deaths.isEmpty,
            let reason = isCutShort ? difference(in: task) : gap(in: task)
        {
            return .disturbed(fault("believe the probe about", task, reason))
        }
        var answer: ControlAnswer?
        switch negativeControl(of: task.endpoint) {
        case .answered(let control): answer = control
        case .silent(let reason):
            return .disturbed(fault("believe the negative control of", task, reason))
        case nil: break
        }
        let scenario = scenario(of: task)
        let handshakes = trace.starts.joined()
        let attempt = Attempt(
            endings: handshakes.filter { !scenario.isCounterproof($0.number) }
                .map { ending(of: $0, task) },
            counterproofs: handshakes.filter { scenario.isCounterproof($0.number) }
                .map { ending(of: $0, task) },
            deaths: trace.deaths + (judges[task.endpoint]?.deathsForAll ?? []),
            control: answer,
        )
        guard let ending = attempt.ending(expecting: expectation, knowing: failures, of: group)
        else { return .disturbed(fault("judge", task, "nothing of it was seen")) }
        let isGood =
            expectation?.holds(for: ending, of: group) ?? (ending.outcome == .agreed)
        let isKnown = failures.contains { $0.holds(for: ending, of: group) }
        guard isCutShort, isGood || isKnown else { return .ended(ending) }
        guard task.isAlone else { return nil }
        return .disturbed(fault("believe the probe about", task, Self.isUnfinished))
    }

    private func hasDeath(_ endpoint: String) -> Bool {
        ledger.endpoints[endpoint]?.isSpent == true
            || judges[endpoint]?.deathsForAll.isEmpty == false
    }

    /// Why the probe's account is not to be trusted at all.
    private var contradiction: Fault? {
        ledger.contradiction.map { reason in
            Fault(
                operation: "follow",
                subject: "the probe in wave \(chart.wave.number)",
                reason: reason,
            )
        }
    }

    /// Why the probe did not come to the end of its plan, where the last look is at all processes.
    private var interruption: Fault? {
        if let fault = report.probeFault { return fault }
        guard !ledger.isDone else { return nil }
        return Fault(
            operation: "follow",
            subject: "the probe in wave \(chart.wave.number)",
            reason: "it ended before it was through",
        )
    }

    /// Why nothing that a client saw counts: it is not what its name says, or could not start.
    func clientFault(_ client: ClientName) -> Fault? {
        if let fault = ledger.clientFaults[client] { return fault }
        return reasonAgainst(client).map { reason in
            Fault(
                operation: "prove the libraries of client",
                subject: client.description,
                reason: reason,
            )
        }
    }

    private func reasonAgainst(_ client: ClientName) -> String? {
        guard let reports = ledger.clients[client] else {
            return "it did not say what it has loaded"
        }
        guard let release = client.release else {
            return reports.lazy.flatMap(\.libraries).first.map { library in
                """
                it has loaded `\(library.path)` with SHA-256 \(library.sha256), and is to bring \
                its own TLS
                """
            }
        }
        switch order.libraries[release] {
        case nil: return "its release has no libraries to compare with"
        case .failure(let fault): return fault.description
        case .success(let expected):
            return reports.lazy.compactMap { Self.difference($0.libraries, expected) }.first
        }
    }

    private static func difference(
        _ loaded: [MappedLibrary],
        _ expected: ReleaseLibraries,
    ) -> String? {
        let own = [expected.libssl, expected.libcrypto]
        if let other = loaded.first(where: { !own.contains($0.sha256) }) {
            return """
                it has loaded `\(other.path)` with SHA-256 \(other.sha256), which is not the \
                release's own
                """
        }
        guard loaded.map(\.sha256).sorted() == own.sorted() else {
            return "it has loaded other files than the release's own"
        }
        return nil
    }

    private func fault(_ operation: String, _ task: ChartedWave.Task, _ reason: String) -> Fault {
        let identity = chart.wave.endpoints.first { $0.id == task.endpoint }?.identity
        return Fault(
            operation: operation,
            subject: identity.map { "\($0.server) on \($0.release)" } ?? task.endpoint,
            reason: reason,
        )
    }
}
