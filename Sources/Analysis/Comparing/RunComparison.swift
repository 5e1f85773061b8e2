package import ResultStore

/// How a run came out against an earlier one, in numbers of cells.
///
///     since run 11: 2 worse, 1 better: pqlab diff 11 12
package struct RunComparison: Hashable, Sendable {
    /// The number of the earlier run.
    package let earlier: Int

    /// The number of the later run.
    package let later: Int

    /// The cells that are worse, missing ones among them.
    package let worse: Int

    /// The cells that are better, new ones among them.
    package let better: Int

    /// Those of the worse ones that the later run does not have, or never got to.
    package let missing: Int

    /// Those of the better ones that the earlier run did not have.
    package let added: Int

    /// The cells that both runs tried.
    package let paired: Int

    /// Compares a run with the last finished one of the same matrix; nil where there is none.
    package static func sinceLast(
        _ run: Int,
        in store: ResultStore,
    ) throws(StoreError) -> RunComparison? {
        guard let earlier = try store.finishedRun(before: run) else { return nil }
        return try RunComparison(of: run, with: earlier, in: store)
    }

    /// Compares a run with an earlier one.
    package init(of later: Int, with earlier: Int, in store: ResultStore) throws(StoreError) {
        let pairs = Pairing.pairs(
            of: try store.comparedCells(in: earlier),
            and: try store.comparedCells(in: later),
            on: .run,
        )
        self.earlier = earlier
        self.later = later
        let worse = pairs.filter { $0.change == .worse }
        self.worse = worse.count
        let better = pairs.filter { $0.change == .better }
        self.better = better.count
        added = better.count { $0.a == nil }
        missing = worse.count { $0.b?.verdict == nil }
        paired = pairs.count { $0.both != nil }
    }
}
