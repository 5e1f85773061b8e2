import Interop
import Probing

/// Takes down what the probe tells of a wave, event by event.
struct WaveLedger: Sendable {
    private let plan: ProbePlan

    /// By endpoint.
    private(set) var endpoints: [String: EndpointTrace] = [:]

    /// By task.
    private(set) var tasks: [Int: TaskTrace] = [:]

    /// What each client has loaded.
    private(set) var clients: [ClientName: ClientReport] = [:]

    /// Why a client could not be used.
    private(set) var clientFaults: [ClientName: Fault] = [:]

    /// Whether the probe came to the end of its plan.
    private(set) var isDone = false

    /// Takes the plan that the probe was given.
    init(_ plan: ProbePlan) {
        self.plan = plan
    }

    /// Takes one event down.
    mutating func take(_ event: ProbeEvent) {
        switch event {
        case .ready(let endpoint, let after, let note):
            endpoints[endpoint, default: EndpointTrace()].readyAfter = after
            endpoints[endpoint, default: EndpointTrace()].readyNote = note
        case .ended(let endpoint, _):
            endpoints[endpoint, default: EndpointTrace()].hasEnded = true
        case .startTimeout(let endpoint, _):
            endpoints[endpoint, default: EndpointTrace()].isLate = true
        case .processes(let endpoint, let processes):
            endpoints[endpoint, default: EndpointTrace()].processes = processes
        case .unseen(let endpoint, let reason):
            endpoints[endpoint, default: EndpointTrace()].unseen = reason
        case .client(let report):
            clients[report.name] = report
        case .clientFault(let client, let fault):
            clientFaults[client] = fault
        case .began:
            break
        case .handshake(let task, let evidence):
            tasks[task, default: TaskTrace()].evidence.append(evidence)
        case .died(let endpoint, let task, let handshake, let processes):
            note(processes, of: endpoint, task: task, handshake: handshake)
        case .finished(let task):
            tasks[task, default: TaskTrace()].isFinished = true
        case .clientDied(let block, let task, let status):
            begin(block, anewWithout: task, status: status)
        case .done:
            isDone = true
        }
    }

    private mutating func note(
        _ processes: [ServerProcess], of endpoint: String, task: Int?, handshake: Int?,
    ) {
        let deaths = processes.map {
            ProcessDeath(process: $0.id, name: $0.name, afterHandshake: handshake)
        }
        if let task {
            tasks[task, default: TaskTrace()].deaths += deaths
            return
        }
        // The look at the end sees again whom an earlier look has charged already.
        let charged = Set(
            plan.blocks.filter { $0.endpoint == endpoint }.flatMap(\.tasks)
                .flatMap { tasks[$0.number]?.deaths ?? [] }.map(\.process))
        endpoints[endpoint, default: EndpointTrace()].deaths +=
            deaths.filter { !charged.contains($0.process) }
    }

    /// The client process died: what is not finished of its block is made again.
    private mutating func begin(_ block: Int, anewWithout task: Int?, status: String) {
        for other in plan.blocks.first(where: { $0.number == block })?.tasks ?? []
        where other.number != task && tasks[other.number]?.isFinished != true {
            tasks[other.number] = nil
        }
        if let task { tasks[task, default: TaskTrace()].clientDeath = status }
    }
}
