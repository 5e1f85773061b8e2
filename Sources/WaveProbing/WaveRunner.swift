import Glibc
import Interop
import Probing
import Processes

/// Carries a wave's plan out inside the bench, and tells what it sees as it sees it.
///
/// First readiness, then the proof of every server's library, then the blocks in
/// the plan's order, each client in a process of its own, and at the end another
/// look at every server's processes.
package struct WaveRunner {
    private let planPath: String
    private let output = LineOutput()

    /// Takes the path of the plan.
    package init(planPath: String) {
        self.planPath = planPath
    }

    /// Does all of it; throws a ``Fault`` where the plan cannot be read.
    package func run() throws {
        signal(SIGPIPE, SIG_IGN)
        Undumpable.protect()
        let plan = try PlanFile.read(planPath)
        let ready = try ReadinessWatch(plan, emit: output.emit).run()
        let baseline = try ProofTaking(emit: output.emit).run(ready)

        var blocks = plan.blocks.filter { baseline[$0.endpoint] != nil }[...]
        while let client = blocks.first?.client {
            let batch = Array(blocks.prefix { $0.client == client })
            blocks = blocks.dropFirst(batch.count)
            try ClientSupervisor(
                plan: plan,
                client: client,
                baseline: baseline,
                output: output,
                start: { order in
                    try ChildProcess.start(
                        arguments: ["client", planPath],
                        input: try EventLine.encode(order),
                    )
                },
            ).run(batch)
        }
        for (endpoint, processes) in baseline.sorted(by: { $0.key < $1.key }) {
            let dead = processes.filter { !$0.isAlive }
            guard !dead.isEmpty else { continue }
            try output.emit(
                ProbeEvent.died(
                    endpoint: endpoint,
                    task: nil,
                    handshake: nil,
                    processes: dead
                )
            )
        }
        try output.emit(ProbeEvent.done)
    }
}
