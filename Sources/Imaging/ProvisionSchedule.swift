/// The order in which the nodes of an order are begun: the start of the longest chain first.
///
/// How long a node takes is what it took the last time, or else a guess by its kind.
struct ProvisionSchedule: Sendable {
    /// All nodes, those first at which the longest chains of work begin.
    let nodes: [ProvisionNode]

    /// `times` tells how long a node took before; nil where it was never provided.
    init(_ order: ProvisionOrder, times: (ProvisionNode) -> Duration?) {
        let all = order.nodes
        var chains: [ProvisionNode: Duration] = [:]
        // Each node comes after what it needs, so its own chain is complete when it is reached.
        for node in all.reversed() {
            let chain = (chains[node] ?? .zero) + (times(node) ?? Self.guess(node, in: order))
            chains[node] = chain
            for need in order.needs(of: node) { chains[need] = max(chains[need] ?? .zero, chain) }
        }
        // Stable, so that equal chains keep the order of the catalogue.
        nodes = all.enumerated()
            .sorted { left, right in
                let (first, second) = (chains[left.element], chains[right.element])
                return first == second
                    ? left.offset < right.offset : (first ?? .zero) > (second ?? .zero)
            }
            .map(\.element)
    }

    /// Compiling takes minutes, and packages take seconds.
    private static func guess(_ node: ProvisionNode, in order: ProvisionOrder) -> Duration {
        switch node {
        case .ground: .seconds(40)
        case .layer(let key):
            order.layers.first { $0.key == key }?.inputs.sources.isEmpty == false
                ? .seconds(150) : .seconds(30)
        case .server(let index):
            order.servers[index].inputs.sources.isEmpty ? .seconds(15) : .seconds(30)
        case .libraries: .seconds(5)
        case .bench: .seconds(15)
        }
    }
}
