import Interop
import Probing

extension WaveJudge {
    /// How one handshake of a task ended.
    func ending(of evidence: HandshakeEvidence, _ task: ChartedWave.Task) -> Ending {
        Ending(
            of: evidence,
            in: scenario(of: task),
            named: names,
            tellsGroup: task.client.tellsGroup,
        )
    }

    func scenario(of task: ChartedWave.Task) -> Scenario {
        switch task.purpose {
        case .cell(let assignment): assignment.cell.scenario
        case .control: .handshake
        }
    }

    static let isUnfinished = "it did not come to its end"

    /// Why the handshakes of a task are not all that were called for; nil where they are.
    func gap(in task: ChartedWave.Task) -> String? {
        guard let trace = ledger.tasks[task.number], trace.isFinished else {
            return Self.isUnfinished
        }
        guard let planned = planned[task.number] else { return "it was not planned" }
        return trace.gap(
            in: planned,
            of: task.client,
            named: names,
            shareLengths: order.clientShareLengths
        )
    }

    /// Why the handshakes of a task that was cut short are not such as were called for.
    func difference(in task: ChartedWave.Task) -> String? {
        guard let planned = planned[task.number] else { return "it was not planned" }
        return ledger.tasks[task.number]?
            .difference(from: planned, named: names, shareLengths: order.clientShareLengths)
    }
}
