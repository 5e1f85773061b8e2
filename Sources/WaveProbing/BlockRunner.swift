import Glibc
import Interop
import Probing
import Processes

/// Makes the handshakes of one block, in an order drawn from the plan's seed.
///
/// First every task's warm-up; then what each of them calls for, mixed, so that
/// drift hits all alike. A handshake that does not agree is followed by a look at
/// the server's processes, and a death ends the block: what is not finished needs
/// a fresh server. Where the client sent no byte nobody looks: of that no server dies, and
/// whoever is really asked next, or the last look at all, finds the death. Processes that
/// the server starts meanwhile are looked for while the connection of every warm-up is
/// open, which no sample is, and at the end.
struct BlockRunner {
    private let plan: ProbePlan
    private let block: ProbeBlock
    private let endpoint: ProbeEndpoint
    private let stack: any ProbeStack
    private let watch: ServerWatch
    private let emit: (ProbeEvent) throws -> Void

    init(
        _ block: ProbeBlock,
        against endpoint: ProbeEndpoint,
        of plan: ProbePlan,
        with stack: any ProbeStack,
        watch: ServerWatch,
        emit: @escaping (ProbeEvent) throws -> Void,
    ) {
        self.block = block
        self.endpoint = endpoint
        self.plan = plan
        self.stack = stack
        self.watch = watch
        self.emit = emit
    }

    /// Does the tasks, except those that are excluded.
    func run(excluding excluded: Set<Int>) throws {
        try shakeAll(excluding: excluded)
        try tell(newcomers)
    }

    private func shakeAll(excluding excluded: Set<Int>) throws {
        let tasks = block.tasks.filter { !excluded.contains($0.number) }
        var remaining: [Int: Int] = [:]
        var queue: [ProbeTask] = []
        for task in tasks {
            let ending: Ending
            switch try shake(task, number: 0) {
            case .ended(let own): ending = own
            case .failed: continue
            case .died: return
            }
            let count = handshakes(after: ending, of: task)
            remaining[task.number] = count
            queue += Array(repeating: task, count: count)
            if count == 0 { try emit(.finished(task: task.number)) }
        }
        var generator = SeededGenerator(seed: plan.seed ^ UInt64(block.number))
        queue.shuffle(using: &generator)
        var made: [Int: Int] = [:]
        var failed: Set<Int> = []
        for task in queue where !failed.contains(task.number) {
            let number = made[task.number, default: 0] + 1
            made[task.number] = number
            switch try shake(task, number: number) {
            case .ended: break
            case .failed:
                failed.insert(task.number)
                continue
            case .died: return
            }
            if number == remaining[task.number] { try emit(.finished(task: task.number)) }
        }
    }

    /// How many more handshakes a first one calls for.
    private func handshakes(after ending: Ending, of task: ProbeTask) -> Int {
        switch ending.outcome {
        case .agreed: task.samples
        case .timeout, .clientCannot: 0
        default: task.confirmations
        }
    }

    /// What became of one handshake.
    private enum Step {
        /// The peers ended it.
        case ended(Ending)

        /// The probe itself could not make it.
        case failed

        /// A server process died of it.
        case died
    }

    /// Makes one handshake.
    private func shake(_ task: ProbeTask, number: Int) throws -> Step {
        try emit(.began(task: task.number, handshake: number))
        let order = HandshakeOrder(number: number, task: task, endpoint: endpoint)
        var sighting = Result<[ServerProcess], Fault>.success([])
        let evidence: HandshakeEvidence
        do {
            evidence = try stack.handshake(order) {
                if number == 0 { sighting = newcomers }
            }
        } catch let fault as Fault {
            try emit(.handshakeFault(task: task.number, fault))
            return .failed
        }
        try emit(.handshake(task: task.number, evidence))
        try tell(sighting)
        let ending = Ending(
            of: evidence,
            in: task.scenario,
            named: plan.names,
            tellsGroup: block.client.tellsGroup,
        )
        guard ending.outcome != .agreed, evidence.stop != .cannot else { return .ended(ending) }
        let dead = deadProcesses(after: evidence)
        guard !dead.isEmpty else { return .ended(ending) }
        try emit(
            .died(
                endpoint: endpoint.id,
                task: task.number,
                handshake: number,
                processes: dead
            )
        )
        return .died
    }

    /// Between two looks at a server that may be about to end, in microseconds.
    private static let lookPause: UInt32 = 2_000

    /// The processes of the server that are gone.
    ///
    /// A connection that broke off may be the first sign of a death that only follows. So
    /// the server is looked at until it has slept from one look to the next, having nothing
    /// left to do, or has been awake for 20 ms.
    private func deadProcesses(after evidence: HandshakeEvidence) -> [ServerProcess] {
        let brokeOff = evidence.stop == .closed || evidence.stop == .reset
        var sleep: [ProcessSleep]?
        for _ in 0..<10 {
            let dead = watch.gone(of: endpoint)
            guard dead.isEmpty, brokeOff else { return dead }
            let last = sleep
            sleep = watch.sleep(of: endpoint)
            if sleep != nil, sleep == last { return [] }
            usleep(Self.lookPause)
        }
        return watch.gone(of: endpoint)
    }

    /// The processes that the server has started since the last look.
    private var newcomers: Result<[ServerProcess], Fault> {
        do {
            return .success(try watch.newcomers(of: endpoint))
        } catch {
            return .failure(error)
        }
    }

    private func tell(_ sighting: Result<[ServerProcess], Fault>) throws {
        switch sighting {
        case .success(let processes) where processes.isEmpty: break
        case .success(let processes):
            try emit(.processes(endpoint: endpoint.id, .during, processes))
        case .failure(let fault):
            try emit(.unseen(endpoint: endpoint.id, reason: fault.description))
        }
    }
}
