import Interop

/// Cells in the portions in which they are finished, one portion after the other.
///
/// With one start of every server there is one portion. With several starts a cell is recorded
/// only after its last, so a portion is as many whole servers as fill a wave: a run that is
/// killed loses one portion and no more, and all releases of a server, whose times are compared
/// with each other, still take turns.
enum RunBatches {
    /// Deals assignments out, servers in the order in which they are first named.
    static func of(_ assignments: [Assignment], in order: RunOrder) -> [[Assignment]] {
        guard order.repeats > 1 else { return assignments.isEmpty ? [] : [assignments] }
        var servers: [String] = []
        let byServer = Dictionary(grouping: assignments, by: \.cell.server)
        for assignment in assignments where !servers.contains(assignment.cell.server) {
            servers.append(assignment.cell.server)
        }
        var batches: [[Assignment]] = []
        for server in servers {
            let own = byServer[server] ?? []
            if let last = batches.last, Set(last.map(\.cell.endpoint)).count < order.waveSize {
                batches[batches.count - 1] += own
            } else {
                batches.append(own)
            }
        }
        return batches
    }
}
