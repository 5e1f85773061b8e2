import Interop
import Orchestration
import Probing

extension Telling {
    func setup(_ endpoint: String) -> EndpointSetup? {
        wave.endpoints.first { $0.id == endpoint }
    }

    /// The endpoints that serve under a policy, a group pinned.
    func endpoints(_ policy: Policy, pin: Group? = nil) -> [EndpointSetup] {
        wave.endpoints.filter {
            $0.identity.policy == policy && (pin == nil || $0.identity.pin == pin?.id)
        }
    }

    /// The blocks of cells, or of controls, in order.
    func blocks(ofControls isControl: Bool) -> [ProbeBlock] {
        plan.blocks.filter { block in
            block.tasks.allSatisfy { ($0.confirmations == 0) == isControl }
        }
    }

    /// The tasks of cells, in order; with a group, those that offer it alone.
    func cellTasks(_ group: Group? = nil) -> [ProbeTask] {
        blocks(ofControls: false).flatMap(\.tasks)
            .filter { group == nil || $0.offer.groups == [group?.id] }
    }

    /// The negative controls.
    var negativeControls: [ProbeTask] {
        blocks(ofControls: true).flatMap(\.tasks).filter(\.isNegativeControl)
    }

    /// Tells other things of a task than the truth.
    mutating func replace(_ task: ProbeTask, with told: [ProbeEvent]) {
        let place = events.firstIndex { $0.task == task.number } ?? events.endIndex
        events.removeAll { $0.task == task.number }
        events.insert(contentsOf: told, at: place)
    }

    /// Has every handshake of a task end in another way.
    mutating func replace(
        _ task: ProbeTask,
        count: Int,
        each evidence: (_ number: Int, _ offered: [NamedGroup]) -> HandshakeEvidence,
    ) {
        let offered = task.offered
        let told: [ProbeEvent] = (0..<count).flatMap { number in
            [
                .began(task: task.number, handshake: number),
                .handshake(task: task.number, evidence(number, offered)),
            ]
        }
        replace(task, with: told + [.finished(task: task.number)])
    }

    /// Has the server's worker die of a task's first handshake, by default one that is reset.
    ///
    /// What the same block would have done afterwards is not done.
    mutating func killServer(by task: ProbeTask, with evidence: HandshakeEvidence? = nil) {
        guard
            let block = plan.blocks.first(where: { $0.tasks.contains { $0.number == task.number } }
            ),
            let setup = setup(block.endpoint),
            let index = block.tasks.firstIndex(where: { $0.number == task.number })
        else { return }
        replace(
            task,
            with: [
                .began(task: task.number, handshake: 0),
                .handshake(
                    task: task.number,
                    evidence ?? .broken(0, offering: task.offer.groups)
                ),
                .died(
                    endpoint: setup.id,
                    task: task.number,
                    handshake: 0,
                    processes: [Self.processes(setup.identity.release)[1]],
                ),
            ],
        )
        let dropped = Set(block.tasks[(index + 1)...].map(\.number))
        events.removeAll { event in event.task.map(dropped.contains) ?? false }
        insertBeforeDone(
            .died(
                endpoint: setup.id,
                task: nil,
                handshake: nil,
                processes: [Self.processes(setup.identity.release)[1]],
            )
        )
    }

    mutating func insertBeforeDone(_ event: ProbeEvent) {
        events.insert(event, at: max(0, events.count - 1))
    }
}

extension ProbeEvent {
    /// The task that it tells of; nil where it tells of none.
    var task: Int? {
        switch self {
        case .began(let task, _), .handshake(let task, _), .finished(let task): task
        default: nil
        }
    }
}
