import DockerEngine
import EngineUse

extension Engine {
    /// Removes every container of a run, the bench last, with its volume.
    func removeAll(of run: String) async throws {
        // A call that was cancelled may still have made one after the first look.
        for _ in 1...3 {
            let found = try await containers(labels: ["\(Label.run)=\(run)"], all: true)
            guard !found.isEmpty else { return }
            let benches = found.filter { $0.labels[Label.purpose] == Purpose.bench.rawValue }
            let others = found.filter { $0.labels[Label.purpose] != Purpose.bench.rawValue }
            _ = try await others.concurrently(width: 4) { try await remove($0.id) }
            for bench in benches { try await remove(bench.id, volumes: true) }
        }
    }

    /// Removes every endpoint of a run.
    func removeEndpoints(of run: String) async throws {
        let labels = ["\(Label.run)=\(run)", "\(Label.purpose)=\(Purpose.endpoint.rawValue)"]
        let found = try await containers(labels: labels, all: true)
        _ = try await found.concurrently(width: 4) { try await remove($0.id) }
    }
}
