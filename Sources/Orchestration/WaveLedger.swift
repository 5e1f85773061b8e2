import Interop
import Probing

/// Takes down what the probe tells of a wave, event by event.
///
/// Every event has its turn. One that comes twice, too late, or of something that the plan
/// does not have shows that the account cannot be trusted, and ends the taking down.
struct WaveLedger: Sendable {
    /// By endpoint.
    private(set) var endpoints: [String: EndpointTrace] = [:]

    /// By task.
    private(set) var tasks: [Int: TaskTrace] = [:]

    /// What each client said that it has loaded, once for every process of it.
    private(set) var clients: [ClientName: [ClientReport]] = [:]

    /// Why a client could not be used.
    private(set) var clientFaults: [ClientName: Fault] = [:]

    /// Whether the probe came to the end of its plan.
    private(set) var isDone = false

    /// What it told that cannot be; nil where nothing.
    private(set) var contradiction: String?

    private let knownEndpoints: Set<String>
    private let knownClients: Set<ClientName>
    private let blocks: [Int: ProbeBlock]
    private let endpointOfTask: [Int: String]

    /// Takes the plan that the probe was given.
    init(_ plan: ProbePlan) {
        knownEndpoints = Set(plan.endpoints.map(\.id))
        knownClients = Set(plan.clients.map(\.name))
        blocks = Dictionary(plan.blocks.map { ($0.number, $0) }) { first, _ in first }
        endpointOfTask = Dictionary(
            plan.blocks.flatMap { block in block.tasks.map { ($0.number, block.endpoint) } },
            uniquingKeysWith: { first, _ in first },
        )
    }

    /// Takes one event down.
    mutating func take(_ event: ProbeEvent) {
        guard contradiction == nil else { return }
        guard !isDone else { return contradict("it went on after its end") }
        switch event {
        case .ready(let endpoint, let after, let note):
            take(start: endpoint) {
                $0.readyAfter = after
                $0.readyNote = note
            }
        case .ended(let endpoint, _):
            take(start: endpoint) { $0.hasEnded = true }
        case .startTimeout(let endpoint, _):
            take(start: endpoint) { $0.isLate = true }
        case .processes(let endpoint, let look, let processes):
            take(of: endpoint) { $0.take(look, processes) }
        case .unseen(let endpoint, let reason):
            take(of: endpoint) {
                $0.unseen = $0.unseen ?? reason
                return $0.readyAfter != nil
            }
        case .hitLimit(let endpoint, let limit):
            take(of: endpoint) {
                $0.limits.append(limit)
                // Of one that will be late this comes before all else.
                return $0.seen != nil || !$0.hasStarted
            }
        case .client(let report):
            guard knows(report.name) else { return }
            clients[report.name, default: []].append(report)
        case .clientFault(let client, let fault):
            guard knows(client) else { return }
            clientFaults[client] = fault
        case .began(let task, let handshake):
            take(task, "of the beginning") { $0.begin(handshake) }
        case .handshake(let task, let evidence):
            take(task, "of a handshake") { $0.end(evidence) }
        case .keys(let task, _):
            // They are for whoever captures, and say nothing of what came about.
            take(task, "of the keys") { _ in true }
        case .handshakeFault(let task, let fault):
            take(task, "of a fault") { $0.fail(fault) }
        case .finished(let task):
            take(task, "of the end") { $0.finish() }
        case .died(let endpoint, let task, let handshake, let processes):
            take(deathsOf: processes, of: endpoint, task: task, handshake: handshake)
        case .clientDied(let block, let task, let end):
            take(deathOfClientIn: block, at: task, end)
        case .ending(let endpoint):
            take(of: endpoint) {
                $0.isEnding = true
                return true
            }
        case .done:
            isDone = true
        }
    }

    private mutating func contradict(_ reason: String) {
        contradiction = reason
    }

    private mutating func knows(_ client: ClientName) -> Bool {
        guard !knownClients.contains(client) else { return true }
        contradict("it told of client \(client), which is not in its plan")
        return false
    }

    private mutating func take(start endpoint: String, _ change: (inout EndpointTrace) -> Void) {
        guard knownEndpoints.contains(endpoint),
            endpoints[endpoint]?.hasStarted != true
        else { return contradict("it told of the start of \(endpoint) out of turn") }
        change(&endpoints[endpoint, default: EndpointTrace()])
    }

    private mutating func take(of endpoint: String, _ step: (inout EndpointTrace) -> Bool) {
        guard knownEndpoints.contains(endpoint), endpoints[endpoint]?.isEnding != true,
            step(&endpoints[endpoint, default: EndpointTrace()])
        else { return contradict("it told of the processes of \(endpoint) out of turn") }
    }

    private mutating func take(
        _ task: Int,
        _ what: String,
        _ step: (inout TaskTrace) -> Bool,
    ) {
        guard let endpoint = endpointOfTask[task] else {
            return contradict("it told \(what) of task \(task), which is not in its plan")
        }
        guard endpoints[endpoint]?.isEnding != true else {
            return contradict("it told \(what) of task \(task) after its server's end")
        }
        // After a death whatever is left of the endpoint's cells needs a fresh server.
        guard endpoints[endpoint]?.isSpent != true else { return }
        if !step(&tasks[task, default: TaskTrace()]) {
            contradict("it told \(what) of task \(task) out of turn")
        }
    }

    private mutating func take(
        deathsOf processes: [ServerProcess],
        of endpoint: String,
        task: Int?,
        handshake: Int?,
    ) {
        let seen = endpoints[endpoint]?.processes ?? []
        guard !processes.isEmpty, endpoints[endpoint]?.isEnding != true,
            processes.allSatisfy({ process in seen.contains(where: process.isSame) }),
            task == nil || task.flatMap({ endpointOfTask[$0] }) == endpoint
        else { return contradict("it told of a death in \(endpoint) that cannot be") }
        // What ends in a server that has lost a process already is charged to nobody else.
        guard endpoints[endpoint]?.isSpent != true else { return }
        let deaths = processes.map {
            ProcessDeath(process: $0.id, name: $0.name, afterHandshake: handshake)
        }
        if let task {
            tasks[task, default: TaskTrace()].deaths = deaths
            endpoints[endpoint]?.isSpent = true
        } else if endpoints[endpoint]?.isSeenToTheEnd == true {
            endpoints[endpoint]?.deaths += deaths
        } else {
            endpoints[endpoint]?.deathsAtStart += deaths
        }
    }

    /// The client process died: what else is not finished of its block is made anew.
    private mutating func take(deathOfClientIn block: Int, at task: Int, _ end: ProcessEnd) {
        guard let block = blocks[block], block.tasks.contains(where: { $0.number == task })
        else { return contradict("it told of the death of a client that cannot be") }
        guard endpoints[block.endpoint]?.isSpent != true else { return }
        for other in block.tasks
        where other.number != task && tasks[other.number]?.isFinished != true {
            tasks[other.number]?.beginAnew()
        }
        tasks[task, default: TaskTrace()].clientDeath = end
    }
}
