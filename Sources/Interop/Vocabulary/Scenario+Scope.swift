extension Scenario {
    /// The stacks whose clients have cells of it.
    ///
    /// A client that has one, and has no way to do what the scenario asks for, says so by itself:
    /// its cells are `client-cannot`. Where nothing could be learnt from that, there are none.
    package var stacks: [String] {
        switch self {
        case .handshake, .hrr, .splitHello: ClientName.stacks
        case .asShipped: ["openssl"]
        case .fallback, .resumption: ["openssl", "swift"]
        case .badShare, .tls12Leak: ["swift"]
        }
    }

    /// The kinds of group that it can be about; none where its cells name no group.
    package var kinds: [GroupKind] {
        switch self {
        case .handshake, .hrr, .splitHello, .badShare, .resumption: GroupKind.allCases
        case .fallback: [.hybrid]
        case .asShipped, .tls12Leak: []
        }
    }

    /// How many handshakes it takes after one that agrees; nil for as many as a matrix asks for.
    ///
    /// Where nothing is to be measured it is two; three bad shares have a good one behind them.
    package var ownSamples: Int? {
        switch self {
        case .handshake, .asShipped, .hrr, .resumption: nil
        case .fallback, .splitHello, .tls12Leak: 2
        case .badShare: 4
        }
    }

    /// Whether there is a cell of it with these values on the other axes.
    ///
    /// One that names no group is about what a server has by default, so its policy is.
    package func includes(group: Group?, policy: Policy, client: ClientName) -> Bool {
        guard objection(to: client) == nil else { return false }
        guard let group else { return !namesGroup && policy == .default }
        return namesGroup && objection(to: group) == nil
    }

    /// Why no cell of it has this client, in one clause; nil where there are such cells.
    package func objection(to client: ClientName) -> String? {
        guard !stacks.contains(client.stack) else { return nil }
        let names = stacks.map { "`\($0)`" }.joined(separator: " and ")
        return "scenario `\(rawValue)` is only for \(stacks.count == 1 ? "client" : "clients") "
            + names
    }

    /// Why no cell of it names this group, in one clause; nil where there are such cells.
    package func objection(to group: Group) -> String? {
        guard namesGroup else {
            let offer =
                self == .asShipped ? "what the client offers by itself" : "groups of its own"
            return "scenario `\(rawValue)` offers \(offer), and not group `\(group.name)` alone"
        }
        guard !kinds.contains(group.kind) else { return nil }
        let names = kinds.map(\.rawValue).joined(separator: " and ")
        return "scenario `\(rawValue)` is only for \(names) groups, and "
            + "`\(group.name)` is \(group.kind.rawValue)"
    }
}
