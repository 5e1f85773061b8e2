package import ResultStore

/// A cell of one side, and what stands in its place on the other; at least one is there.
package struct CellPair: Hashable, Sendable {
    /// The cell on the first side.
    package let a: ComparedCell?

    /// The cell on the second side.
    package let b: ComparedCell?

    /// Whether they differ in the release of an OpenSSL client, and were paired all the same.
    package let isAcrossClients: Bool

    /// Puts the parts together.
    package init(_ a: ComparedCell?, _ b: ComparedCell?, isAcrossClients: Bool = false) {
        precondition(a != nil || b != nil, "a pair has at least one cell")
        self.a = a
        self.b = b
        self.isAcrossClients = isAcrossClients
    }

    /// Both cells; nil where one is not there or was not tried.
    package var both: (a: ComparedCell, b: ComparedCell)? {
        guard let a, let b, a.verdict != nil, b.verdict != nil else { return nil }
        return (a, b)
    }

    /// What became of it.
    package var change: Change { Change(from: a, to: b) }
}
