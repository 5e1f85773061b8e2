package import ResultStore

/// Two runs, or two parts of one, held against each other in three layers.
package struct Comparison: Sendable {
    /// What the sides differ in by intent.
    package let axis: ComparisonAxis

    /// The first side.
    package let a: ComparisonSide

    /// The second side.
    package let b: ComparisonSide

    /// What the runs as a whole were given, and not alike; nothing within one run.
    package let inputs: [InputDifference]

    /// All pairs, in the order of the first side; cells that only the second has come last.
    package let pairs: [ComparedPair]

    /// What groups are called.
    package let groups: GroupLabels

    /// How far the times of all pairs moved together; nil within one run, or without any.
    package let shift: TimingShift?

    /// The runs whose server starts stand for each side's times.
    package let nights: (a: [Int], b: [Int])

    /// Holds two sides against each other, and asks the store for what their cells do not say.
    package init(
        of a: ComparisonSide,
        and b: ComparisonSide,
        on axis: ComparisonAxis,
        timing: TimingRequest = TimingRequest(),
        in store: ResultStore,
    ) throws(StoreError) {
        self.axis = axis
        self.a = a
        self.b = b
        let groups = try GroupLabels(of: [a.run.run, b.run.run], in: store)
        self.groups = groups
        let pairs = Pairing.pairs(of: a.cells, and: b.cells, on: axis)
        let times = try TimingReader(timing, groups: groups, store: store).times(
            of: pairs,
            a,
            b
        )
        nights = times.nights
        shift = times.shift
        let first = try store.agreedMessages(in: a.run.run)
        let second = a.run == b.run ? first : try store.agreedMessages(in: b.run.run)
        let sameAuthority = a.run.authority == b.run.authority
        let onset: Onset? =
            axis == .release ? Onset(try store.comparedCells(in: b.run.run)) : nil
        self.pairs = zip(pairs, times.comparisons).map { pair, timing in
            ComparedPair(
                pair: pair,
                change: pair.change,
                isOnset: pair.b.map { onset?.isFirst($0) == true } ?? false,
                inputs: InputDifference.between(pair.a, pair.b),
                wire: WireComparison(
                    pair,
                    messages: first,
                    second,
                    sameAuthority: sameAuthority,
                    groups: groups.name,
                ),
                bytes: pair.b.flatMap { cell in
                    second[cell.number].map { messages in
                        HandshakeBytes(WireProfile(cell.wire, messages, sameAuthority: true))
                    }
                },
                timing: timing,
            )
        }
        guard a.run != b.run else {
            inputs = []
            return
        }
        let files = try store.changedFiles(from: a.run.run, to: b.run.run)
        inputs = InputDifference.between(a.run, b.run, files: files)
    }

    /// Whether certificates of both sides are the same, so that their bytes can be compared.
    package var sameAuthority: Bool { a.run.authority == b.run.authority }

    /// The number of pairs of which both sides were tried.
    package var paired: Int { pairs.count { $0.pair.both != nil } }

    /// The pairs that came out in a way.
    package func pairs(that change: Change) -> [ComparedPair] {
        pairs.filter { $0.change == change }
    }
}
