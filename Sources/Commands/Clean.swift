import ArgumentParser
import DockerEngine
import EngineUse
import Foundation
import ResultStore
import Terminal

/// Ends runs that were killed, and removes the containers that they left behind.
struct Clean: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove the containers that interrupted runs left behind",
        discussion: """
            Only containers with the lab's labels are ever touched, and only those whose owner, a \
            process on this machine, has ended. Images and results stay; a run in the database \
            whose process has ended is marked as interrupted.
            """,
    )

    @OptionGroup var stateOptions: StateOptions

    @Flag(help: "Also remove what another machine, or a run in progress, owns")
    var allOwners = false

    func run(with doors: Doors) async throws -> ExitStatus {
        // Needs no engine, and makes no database.
        if FileManager.default.fileExists(atPath: stateOptions.database) {
            try AbandonedRuns.end(in: ResultStore.open(at: stateOptions.database), doors)
        }
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            let found = try await engine.containers(labels: [Label.lease], all: true)
            let left = found.filter { container in
                guard let text = container.labels[Label.lease], let lease = Lease(text) else {
                    return false
                }
                return allOwners || !lease.mayBeAlive
            }
            try await Leftovers.remove(left, on: engine)
            for container in left {
                doors.tell(container.names.first ?? container.id)
            }
            let kept = found.count - left.count
            doors.tell(
                "removed \(Count(left.count, "container"))"
                    + (kept > 0 ? "; \(kept) in use or of another owner kept" : "")
            )
            return .good
        }
    }
}
