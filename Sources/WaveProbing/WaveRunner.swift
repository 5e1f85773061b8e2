import Glibc
import Interop
import Probing
import Processes

/// Carries a wave's plan out inside the bench, and tells what it sees as it sees it.
///
/// First readiness, then the proof of every server's library, then the blocks in
/// the plan's order, each client in a process of its own, then the same proof once more; and
/// at last the end of all servers.
package struct WaveRunner {
    /// How long servers are left alone after the last handshake, in microseconds: one that dies
    /// of it has time to do so, and its parent to write that into the log.
    private static let afterglow: UInt32 = 100_000

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
        let watch = ServerWatch(plan.endpoints)
        let proofs = ProofTaking(watch, emit: output.emit)
        let ready = try ReadinessWatch(plan, watch: watch, emit: output.emit).run()
        let endpoints = try proofs.begin(ready)

        let names = Set(endpoints.map(\.id))
        var blocks = plan.blocks.filter { names.contains($0.endpoint) }[...]
        while let client = blocks.first?.client {
            let batch = Array(blocks.prefix { $0.client == client })
            blocks = blocks.dropFirst(batch.count)
            try ClientSupervisor(
                plan: plan,
                client: client,
                watch: watch,
                output: output,
                start: { order in
                    try ChildProcess.start(
                        ClientProgram.path(of: client),
                        arguments: ["client", planPath],
                        input: try EventLine.encode(order),
                    )
                },
            ).run(batch)
        }
        usleep(Self.afterglow)
        try proofs.end(endpoints)
        let kill = { (process: Int) -> Void in _ = Glibc.kill(pid_t(process), SIGKILL) }
        try Takedown(watch, kill: kill, emit: output.emit).run(plan.endpointsToEnd)
        try output.emit(ProbeEvent.done)
    }
}
