import Glibc
import Interop
package import Probing

/// A client process: does the blocks of one client, and may die of its library.
package struct ClientRunner {
    private let planPath: String
    private let output = LineOutput()
    private let open: Opening

    /// What opens a client for a plan; the last argument takes the secrets of each handshake.
    package typealias Opening = (
        ProbeClient, ProbePlan, @escaping (ProbeTask, [String]) throws -> Void
    ) throws -> ClientStack

    /// Takes the path of the plan; the order comes on standard input.
    ///
    /// The clients are those that are part of `pqprobe`, unless others are opened.
    package init(
        planPath: String,
        open: @escaping Opening = { try ClientStack($0, plan: $1, tellKeys: $2) },
    ) {
        self.planPath = planPath
        self.open = open
    }

    /// Does what the order says.
    ///
    /// A ``Fault`` is reported as an event and ends the process in order; only a
    /// reader that is gone is thrown.
    package func run() throws {
        Undumpable.protect()
        let order = try EventLine.decode(
            BlockOrder.self,
            from: try PlanFile.bytes(from: STDIN_FILENO, of: "standard input")
        )
        do {
            try run(order)
        } catch let fault as Fault {
            try output.emit(ProbeEvent.clientFault(client: order.client, fault))
        }
    }

    private func run(_ order: BlockOrder) throws {
        let plan = try PlanFile.read(planPath)
        guard let named = plan.clients.first(where: { $0.name == order.client }) else {
            throw Fault(
                operation: "find client",
                subject: order.client.description,
                reason: "the plan does not name it",
            )
        }
        let client = try open(named, plan) { task, lines in
            try output.emit(ProbeEvent.keys(task: task.number, lines: lines))
        }
        try output.emit(ProbeEvent.client(client.report))
        let watch = ServerWatch(plan.endpoints, known: order.baseline)
        for block in plan.blocks where order.blocks.contains(block.number) {
            guard let endpoint = plan.endpoints.first(where: { $0.id == block.endpoint })
            else { continue }
            try BlockRunner(
                block,
                against: endpoint,
                of: plan,
                with: client.stack,
                watch: watch,
                emit: output.emit,
            ).run(excluding: Set(order.excludedTasks))
        }
    }
}
