import DockerEngine
import EngineUse
import Interop
import Orchestration

extension DockerBench {
    /// Makes an endpoint's container, without starting it.
    func create(_ setup: EndpointSetup, as name: String) async throws -> StartedEndpoint {
        try await settled(setup, name, container: nil) {
            try await engine.create(
                .endpoint(setup, on: container, settings),
                name: name
            ).id
        }
    }

    /// Starts an endpoint that has a container.
    func start(_ endpoint: StartedEndpoint) async throws -> StartedEndpoint {
        guard let container = endpoint.running else { return endpoint }
        return try await settled(endpoint.setup, endpoint.name, container: container) {
            try await engine.start(container)
            return container
        }
    }

    /// Takes down what is left of an endpoint, and removes its container.
    ///
    /// `ending` are the endpoints that the probe was about to kill.
    func finish(
        _ endpoint: StartedEndpoint,
        _ ending: Set<String>,
        _ interference: Interference,
    ) async throws -> Aftermath {
        try await aftermath(of: endpoint, ending, interference) { container in
            let inspection = try await engine.inspectContainer(container)
            // One that floods its log is never read to the end while it runs.
            if inspection?.state == .running { try await kill(container) }
            let log = inspection == nil ? "" : try await engine.log(of: container, lines: 20_000)
            try await engine.remove(container)
            return (inspection, log)
        }
    }

    /// Takes down what is to be told of an endpoint that goes on running.
    ///
    /// One that has ended is started again, since a person is to try it: its exit status and
    /// its log are those of the end that it came to before. A probe of an older lab, which
    /// knows of no server to be kept, ends this one like all others: `ending` has it then.
    func keep(
        _ endpoint: StartedEndpoint,
        _ ending: Set<String>,
        _ interference: Interference,
    ) async throws -> Aftermath {
        try await aftermath(of: endpoint, ending, interference) { container in
            let inspection = try await engine.inspectContainer(container)
            let log = inspection == nil ? "" : try await engine.log(of: container, lines: 20_000)
            // That it cannot be started again says nothing about the attempt, which is over.
            if let inspection, inspection.state != .running { try? await engine.start(container) }
            return (inspection, log)
        }
    }

    /// What is to be told of an endpoint, by what the engine says of its container.
    private func aftermath(
        of endpoint: StartedEndpoint,
        _ ending: Set<String>,
        _ interference: Interference,
        _ look: (_ container: String) async throws -> (ContainerInspection?, log: String),
    ) async throws -> Aftermath {
        guard let container = endpoint.container else {
            return aftermath(of: endpoint, nil, log: "", fault: endpoint.fault)
        }
        do {
            let (inspection, log) = try await look(container)
            let gone = Fault(
                operation: "inspect container",
                subject: endpoint.name,
                reason: "it is gone"
            )
            return aftermath(
                of: endpoint,
                inspection,
                isEnding: ending.contains(endpoint.setup.id),
                log: log,
                fault: endpoint.fault ?? (inspection == nil ? gone : nil)
                    ?? interference.fault(with: container, named: endpoint.name),
            )
        } catch let error as EngineError {
            guard !isLost(by: error) else { throw error }
            return aftermath(of: endpoint, nil, log: "", fault: endpoint.fault ?? Fault(error))
        }
    }

    /// The exit status of a program that SIGKILL ended: 128 and its number.
    private static let killed = 128 + 9

    /// Kills a container; it is no error if it ended by itself a moment before.
    ///
    /// Once the engine has seen its end, all that it wrote is in the log.
    private func kill(_ container: String) async throws {
        do {
            try await engine.kill(container)
        } catch let error as EngineError {
            guard case .refused(status: 409, _) = error.reason else { throw error }
        }
        _ = try await engine.wait(for: container, within: engine.deadlines.quick)
    }

    private func aftermath(
        of endpoint: StartedEndpoint,
        _ inspection: ContainerInspection?,
        isEnding: Bool = false,
        log: String,
        fault: Fault?,
    ) -> Aftermath {
        let endedByItself =
            inspection?.state == .exited && !(isEnding && inspection?.exitCode == Self.killed)
        return Aftermath(
            container: endpoint.name,
            log: log,
            exitStatus: endedByItself ? inspection?.exitCode : nil,
            hitMemoryLimit: inspection?.outOfMemoryKilled ?? false,
            fault: fault,
            startedAt: endpoint.startedAt,
        )
    }

    /// Makes a step with one endpoint; what goes wrong concerns it alone while the engine lives.
    private func settled(
        _ setup: EndpointSetup,
        _ name: String,
        container: String?,
        _ step: () async throws -> String
    ) async throws -> StartedEndpoint {
        let startedAt = settings.now()
        do {
            return StartedEndpoint(
                setup: setup,
                name: name,
                container: try await step(),
                fault: nil,
                startedAt: startedAt,
            )
        } catch let error as EngineError {
            guard !isLost(by: error) else { throw error }
            return StartedEndpoint(
                setup: setup,
                name: name,
                container: container,
                fault: Fault(error),
                startedAt: startedAt,
            )
        }
    }
}
