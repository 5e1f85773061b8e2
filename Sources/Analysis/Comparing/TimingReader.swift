import ResultStore

/// Gathers the server starts of both sides of each pair, and has them compared.
struct TimingReader {
    /// What came of it.
    struct Times {
        /// One for each pair; nil where not both cells agreed.
        let comparisons: [TimingComparison?]

        /// How far all pairs moved together; nil within one run.
        let shift: TimingShift?

        /// The runs whose starts stand for each side.
        let nights: (a: [Int], b: [Int])
    }

    private let request: TimingRequest
    private let groups: GroupLabels
    private let store: ResultStore

    init(
        _ request: TimingRequest,
        groups: GroupLabels,
        store: ResultStore,
    ) {
        self.groups = groups
        self.request = request
        self.store = store
    }

    /// The times of pairs, families as the test wants them.
    func times(
        of pairs: [CellPair],
        _ a: ComparisonSide,
        _ b: ComparisonSide,
    ) throws(StoreError) -> Times {
        let nights = try nights(a.run, b.run)
        let isOne = a.run == b.run
        let first = try NightlyStarts(
            nights.a,
            own: a.run,
            cells: isOne ? a.cells + b.cells : a.cells,
            in: store,
        )
        let second =
            isOne
            ? first : try NightlyStarts(nights.b, own: b.run, cells: b.cells, in: store)
        var timed: [Int: TimingPair] = [:]
        for (index, pair) in pairs.enumerated() {
            guard let both = pair.both, both.a.isAgreed, both.b.isAgreed else { continue }
            let sides =
                isOne
                ? first.sides(for: both.a, both.b)
                : (a: first.side(for: both.a), b: second.side(for: both.b))
            timed[index] = TimingPair(
                family: family(of: both.a, both.b),
                left: sides.a,
                right: sides.b,
            )
        }
        let places = timed.keys.sorted()
        let occasion: TimingOccasion = isOne ? .same : .apart
        let report = TimingTest(occasion, threshold: request.threshold)
            .compare(places.compactMap { timed[$0] })
        let byPlace = Dictionary(uniqueKeysWithValues: zip(places, report.comparisons))
        return Times(
            comparisons: pairs.indices.map { byPlace[$0] },
            shift: report.shift,
            nights: nights,
        )
    }

    /// The nights of each side.
    ///
    /// Within one run they are the same for both, which were tried side by side. Between two
    /// none stands for both, or chance would see itself in a mirror.
    private func nights(
        _ a: RunInputs,
        _ b: RunInputs,
    ) throws(StoreError) -> (a: [Int], b: [Int]) {
        guard request.nights > 1 else { return ([a.run], [b.run]) }
        let first = try store.finishedRuns(upTo: a.run, atMost: request.nights)
        guard a.run != b.run else { return (first, first) }
        let second = try store.finishedRuns(upTo: b.run, atMost: request.nights)
        return a.run < b.run
            ? (first, second.filter { $0 > a.run })
            : (first.filter { $0 > b.run }, second)
    }

    private func family(of a: ComparedCell, _ b: ComparedCell) -> TimingFamily {
        let server = [a.place.server, b.place.server]
        return TimingFamily(
            server: server[0] == server[1] ? server[0] : server.joined(separator: ", "),
            group: groups.name(for: a),
        )
    }
}
