import DockerEngine
import EngineUse

/// Containers of the lab whose owner is gone.
enum Leftovers {
    /// Removes containers, the benches last: others are in their namespaces, and their volume
    /// goes with them.
    static func remove(_ left: [ContainerSummary], on engine: Engine) async throws {
        let benches = left.filter { $0.labels[Label.purpose] == "bench" }
        let others = left.filter { $0.labels[Label.purpose] != "bench" }
        _ = try await others.concurrently(width: 4) { try await engine.remove($0.id) }
        for bench in benches { try await engine.remove(bench.id, volumes: true) }
    }

    /// Removes what the killed process of a run has left, by the run's UUID.
    ///
    /// A bench that goes on has the same name.
    static func remove(ofRun id: String, on engine: Engine) async throws {
        let found = try await engine.containers(labels: ["\(Label.run)=\(id)"], all: true)
        let left = found.filter { container in
            container.labels[Label.lease].flatMap(Lease.init)?.mayBeAlive == false
        }
        try await remove(left, on: engine)
    }
}
