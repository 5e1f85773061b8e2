import Interop
import Probing

/// A wave with what the orchestrator has to remember of it while the bench carries it out.
struct ChartedWave: Sendable {
    /// What the bench gets.
    let wave: Wave

    /// One charted task.
    struct Task: Sendable {
        /// Its number in the probe's plan.
        let number: Int

        /// The endpoint's UUID.
        let endpoint: String

        /// The client that does it.
        let client: ClientName

        /// What it is for.
        let purpose: TaskPurpose

        /// Whether no other cell shares its endpoint.
        var isAlone: Bool {
            guard case .cell(let assignment) = purpose else { return false }
            return assignment.seclusion == .alone
        }
    }

    /// The tasks, in the order of their numbers.
    let tasks: [Task]

    /// Whether a task of the probe's plan is a cell, and not a control.
    func isCell(_ number: Int) -> Bool {
        guard tasks.indices.contains(number), case .cell = tasks[number].purpose else {
            return false
        }
        return true
    }
}
