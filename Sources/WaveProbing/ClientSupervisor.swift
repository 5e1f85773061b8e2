import Interop
import Probing

/// Runs client processes, one after the other, until the blocks of one client are done.
///
/// A client process that dies takes its task with it: the next one goes on
/// without that task. Like a death of the server, its own is charged to what it did
/// before: one that dies between two tasks, or at its very end, takes the task that it had
/// finished last, and that one alone. What it had finished before that stands, as it does
/// where a later task kills the client.
struct ClientSupervisor {
    /// How the line of a ``ProbeEvent/handshake(task:_:)`` begins.
    private static let handshake = Array(#"{"handshake":"#.utf8)

    private let plan: ProbePlan
    private let client: ClientName
    private let watch: ServerWatch
    private let output: LineOutput
    private let start: (BlockOrder) throws -> ChildProcess

    /// `watch` knows the servers' processes, and learns of those that a client sees;
    /// `start` starts a client process, which does what the order says.
    init(
        plan: ProbePlan,
        client: ClientName,
        watch: ServerWatch,
        output: LineOutput,
        start: @escaping (BlockOrder) throws -> ChildProcess,
    ) {
        self.plan = plan
        self.client = client
        self.watch = watch
        self.output = output
        self.start = start
    }

    /// Has the blocks done, in order.
    func run(_ blocks: [ProbeBlock]) throws {
        var rest = blocks[...]
        var excluded: Set<Int> = []
        while !rest.isEmpty {
            let order = BlockOrder(
                client: client,
                blocks: rest.map(\.number),
                excludedTasks: excluded.sorted(),
                baseline: watch.known,
            )
            var child: ChildProcess
            do {
                child = try start(order)
            } catch let fault as Fault {
                try output.emit(ProbeEvent.clientFault(client: client, fault))
                return
            }
            var current: Int?
            while let line = child.nextLine(patience: plan.timeout + 10_000_000) {
                try output.write(line + [0x0a])
                // By far the longest lines; they say nothing that matters here.
                if line.starts(with: Self.handshake) { continue }
                switch try? EventLine.decode(ProbeEvent.self, from: line) {
                case .began(let task, _): current = task
                case .finished(let task): excluded.insert(task)
                case .processes(let endpoint, _, let processes):
                    watch.add(processes, to: endpoint)
                case .clientFault: rest = []
                default: break
                }
            }
            let end = child.wait()
            guard end != .exited(status: 0) else { return }
            guard let task = current,
                let position = rest.firstIndex(where: { block in
                    block.tasks.contains { $0.number == task }
                })
            else {
                let fault = Fault(
                    operation: "run client",
                    subject: client.description,
                    reason: end.description
                )
                try output.emit(ProbeEvent.clientFault(client: client, fault))
                return
            }
            let block = rest[position].number
            try output.emit(ProbeEvent.clientDied(block: block, task: task, end))
            excluded.insert(task)
            rest = rest[position...]
            let isOver = rest[position].tasks.allSatisfy { excluded.contains($0.number) }
            if isOver { rest = rest.dropFirst() }
        }
    }
}
