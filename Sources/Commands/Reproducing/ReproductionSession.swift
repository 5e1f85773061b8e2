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
        let (attempts, capture) = try await DockerBench.withBench(on: engine, benches) { bench in
            try await tries(settings.captures, on: bench, number, each)
        }
        try store.end(reproduction: number, at: doors.now())
        return ReproductionResult(
            reproduction: reproduction,
            number: number,
            attempts: attempts,
            kept: settings.keepsServers ? try await kept(after: attempts) : nil,
            capture: capture,
        )
    }

    /// Every try, and what crossed the loopback in all of them where that is asked for.
    private func tries(
        _ captures: Bool,
        on bench: DockerBench,
        _ reproduction: Int,
        _ each: (ReproductionAttempt) -> Void,
    ) async throws -> ([ReproductionAttempt], Capture?) {
        guard captures else { return (try await tries(on: bench, reproduction, each), nil) }
        let (attempts, capture) = try await bench.capturing { capturing in
            try await tries(on: capturing, reproduction, each)
        }
        return (attempts, capture)
    }

    /// Every try, each stored as soon as it is over.
    private func tries(
        on bench: any Bench,
        _ reproduction: Int,
        _ each: (ReproductionAttempt) -> Void,
    ) async throws -> [ReproductionAttempt] {
        var attempts: [ReproductionAttempt] = []
        for time in 1...settings.times {
            let attempt = try await attempt(time, on: bench)
            try store.record(attempt, of: reproduction)
            attempts.append(attempt)
            each(attempt)
        }
        return attempts
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
        on bench: any Bench,
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
        return ReproductionAttempt(
            number: number,
            attempt: cell.decisive,
            isSame: cell.decisive.result.endedAs(reproduction.trial.attempt.result),
            expectation: cell.expectation,
            positiveControl: cell.positiveControl,
            endpoints: waves.flatMap(\.endpoints),
            controls: waves.flatMap(\.controls),
        )
    }

    /// The containers that go on running.
    private func kept(after attempts: [ReproductionAttempt]) async throws -> KeptContainers {
        let endpoint = attempts.last?.endpoint
        let server = endpoint.flatMap { $0.container.isEmpty ? nil : $0.container }
        var ended: String?
        if let server { ended = try await engine.inspectContainer(server)?.finishedAt }
        return KeptContainers(
            program: engine.version.product == "Podman" ? "podman" : "docker",
            bench: benchSettings.name("bench"),
            server: server,
            state: attempts.last?.endsAtStart == true
                ? .ended : ended == nil ? .running : .restarted,
            port: endpoint?.port ?? 0,
        )
    }
}

extension ReproductionAttempt {
    /// Whether its server ended by itself before anybody could speak to it.
    fileprivate var endsAtStart: Bool {
        endpoint?.exitStatus != nil && endpoint?.readyAfter == nil
    }
}
