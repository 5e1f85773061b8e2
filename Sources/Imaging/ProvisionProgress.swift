import Interop

/// Which nodes of an order can be worked on next, and what came of the others.
struct ProvisionProgress {
    private let order: ProvisionOrder
    private var waiting: [ProvisionNode]
    private var done: Set<ProvisionNode> = []

    /// What came of those that are done.
    private(set) var results = ProvisionResults()

    /// Starts with nothing done.
    init(order: ProvisionOrder, schedule: ProvisionSchedule) {
        self.order = order
        waiting = schedule.nodes
    }

    /// Takes the next node, if one can be worked on now.
    mutating func nextNode() -> ProvisionNode? {
        let index = waiting.firstIndex { node in
            order.needs(of: node).allSatisfy(done.contains)
        }
        return index.map { waiting.remove(at: $0) }
    }

    /// Notes what came of a node.
    mutating func note(_ node: ProvisionNode, _ change: (inout ProvisionResults) -> Void) {
        done.insert(node)
        change(&results)
    }

    /// What there is once no node is left.
    var provisions: Provisions {
        let missing = Fault(
            operation: "provide images on",
            subject: "a base",
            reason: "the catalogue has no such base",
        )
        var libraries = results.libraries
        for client in order.clients where libraries[client.name] == nil {
            libraries[client.name] = .failure(missing)
        }
        return Provisions(
            servers: order.servers.indices.map { results.servers[$0] ?? .failure(missing) },
            libraries: libraries,
            bench: results.bench ?? .failure(missing),
            notes: order.neededBases.compactMap { base in
                let note = (try? results.ground(base.name))?.resolution.note
                return note.map { "\(base.name): \($0)" }
            },
        )
    }
}
