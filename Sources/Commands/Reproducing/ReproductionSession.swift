import Analysis
import DockerBench
import DockerEngine
import Interop
import Orchestration
import Probing
import ResultStore

/// Tries a recorded cell again, and stores what comes of it as it comes.
struct ReproductionSession: Sendable {
    /// What is tried.
    let reproduction: Reproduction

    /// How.
    let settings: ReproductionSettings

    /// The name that marks its containers.
    let id: String

    /// Everything outside.
    let doors: Doors

    /// The engine.
    let engine: Engine

    /// Where it is stored.
    let store: ResultStore

    /// Makes every try, and answers them.
    ///
    /// Nothing runs any more when this returns, throws or is cancelled, unless it succeeds and
    /// the servers are to be kept. `each` is told of every try when it is over.
    func run(each: (ReproductionAttempt) -> Void) async throws -> ReproductionResult {
        let number = try store.begin(reproduction.record(id: id, at: doors.now()))
        let benches = benchSettings
        let attempts = try await DockerBench.withBench(on: engine, benches) { bench in
            var attempts: [ReproductionAttempt] = []
            for time in 1...settings.times {
                let attempt = try await attempt(time, on: bench)
                try store.record(attempt, of: number)
                attempts.append(attempt)
                each(attempt)
            }
            return attempts
        }
        try store.end(reproduction: number, at: doors.now())
        return ReproductionResult(
            reproduction: reproduction,
            number: number,
            attempts: attempts,
            kept: settings.keepsServers ? kept(after: attempts) : nil,
        )
    }

    private var benchSettings: BenchSettings {
        var bench = BenchSettings(
            image: reproduction.benchDigest,
            run: id,
            authority: reproduction.order.authority,
            now: doors.now,
        )
        bench.keepsContainers = settings.keepsServers
        return bench
    }

    /// One try, through the ordinary path of a cell.
    private func attempt(
        _ number: Int,
        on bench: DockerBench,
    ) async throws -> ReproductionAttempt {
        let orchestrator = Orchestrator(
            reproduction.order,
            configure: reproduction.endpoints.setup,
            crashLine: reproduction.crashLine,
            nonce: doors.identifier,
            now: doors.now,
        )
        var waves: [WaveRecord] = []
        try await orchestrator.run(on: bench) { event in
            if case .waveFinished(let record) = event { waves.append(record) }
        }
        guard let cell = waves.flatMap(\.cells).first else {
            preconditionFailure("an orchestrator reports every cell of its order")
        }
        let recorded = reproduction.trial.attempt.result
        let now = cell.decisive.result
        return ReproductionAttempt(
            number: number,
            attempt: cell.decisive,
            isSame: now.outcomeName == recorded.outcomeName
                && SteadyShape(now.shape) == SteadyShape(recorded.shape),
            expectation: cell.expectation,
            positiveControl: cell.positiveControl,
            endpoints: waves.flatMap(\.endpoints),
            controls: waves.flatMap(\.controls),
        )
    }

    /// The containers that go on running.
    private func kept(after attempts: [ReproductionAttempt]) -> KeptContainers {
        let endpoint = attempts.last?.endpoint
        return KeptContainers(
            bench: benchSettings.name("bench"),
            server: endpoint.flatMap { $0.container.isEmpty ? nil : $0.container },
            port: endpoint?.port ?? 0,
        )
    }
}
