import DockerEngine
import EngineUse
import Foundation
import Testing

/// Containers that run beside the lab's own, and that no command of the lab may touch.
enum Bystanders {
    /// What they carry: nothing, labels that only look like the lab's, and another's lease.
    private static let labels: [[String: String]] = [
        [:],
        [
            "pqlab.lease": "machine/boot/1/1/1", "dev.pqlab": "lease", "dev.pqlab.leases": "1",
            "DEV.PQLAB.LEASE": "machine/boot/1/1/1", "run": "dev.pqlab.run",
        ],
        [Label.lease: "not/a/lease", Label.run: "other", Label.purpose: "bench"],
        [
            Label.lease: "0123456789abcdef0123456789abcdef/boot/1/1/1", Label.run: "other",
            Label.purpose: "endpoint",
        ],
    ]

    /// Has them run while `body` does, and expects each to be just as it was afterwards.
    static func unharmed<Result>(by body: () async throws -> Result) async throws -> Result {
        let location = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
        return try await Engine.withEngine(at: location) { engine in
            let image = try #require(
                try await engine.images(labels: ["\(Label.purpose)=bench"]).first?.id
            )
            let prefix = "pqlab-\(UUID().uuidString.prefix(8).lowercased())"
            let ids = try await Array(labels.enumerated()).concurrently(width: 2) {
                number,
                labels in
                var configuration = ContainerConfiguration(image: image)
                configuration.entrypoint = []
                configuration.command = ["sleep", "infinity"]
                configuration.networkMode = "none"
                configuration.labels = labels
                let id = try await engine.create(configuration, name: "\(prefix)-e\(number)").id
                try await engine.start(id)
                return id
            }
            let removal = { @Sendable in
                _ = try await ids.concurrently(width: 4) { try await engine.remove($0) }
            }
            let result: Result
            do {
                let before = try await inspections(ids, engine)
                #expect(before.allSatisfy { $0?.state == .running })
                result = try await body()
                #expect(try await inspections(ids, engine) == before)
            } catch {
                try? await uncancelled(removal)
                throw error
            }
            try await uncancelled(removal)
            return result
        }
    }

    private static func inspections(
        _ ids: [String],
        _ engine: Engine,
    ) async throws -> [ContainerInspection?] {
        try await ids.concurrently(width: 4) { try await engine.inspectContainer($0) }
    }
}
