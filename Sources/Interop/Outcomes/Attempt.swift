/// What is known of one attempt when it is over, before it is judged.
package struct Attempt: Hashable, Sendable {
    /// How its handshakes ended, the warm-up first.
    package let endings: [Ending]

    /// How those of its handshakes ended that are the same without what is wrong with the others.
    package let counterproofs: [Ending]

    /// Processes of the server that ended meanwhile, charged to this cell.
    package let deaths: [ProcessDeath]

    /// What the negative control of its endpoint showed; nil without one.
    package let control: ControlAnswer?

    /// Puts the parts together.
    package init(
        endings: [Ending],
        counterproofs: [Ending] = [],
        deaths: [ProcessDeath],
        control: ControlAnswer?,
    ) {
        self.endings = endings
        self.counterproofs = counterproofs
        self.deaths = deaths
        self.control = control
    }

    /// How the attempt ended; nil where not one handshake was made.
    ///
    /// All handshakes must end alike. Where they do not, the one that contradicts
    /// the expectation speaks for all, and one that is no known failure before one that is. Of
    /// what the handshakes, the processes and the control say, the strongest in the order of
    /// ``Outcome`` is the ending. But what a client could not do hides no death: without a byte
    /// from it the server died of something else. A counterproof has to agree where the expectation
    /// means that something works, and otherwise to end like all the rest. Where a pin is expected
    /// not to be in force, the group is expected to be denied: what else the cell itself came to is in
    /// the shape.
    package func ending(
        expecting expectation: Expectation?,
        knowing failures: [KnownFailure] = [],
        of group: Group?,
    ) -> Ending? {
        var candidates: [Ending] = []
        let endings =
            expectation?.meaning == .impossible
            ? counterproofs + endings : endings + counterproofs.compactMap(\.deviation)
        let deviating = endings.filter { ending in
            guard let expectation else { return true }
            return !expectation.holds(for: ending, of: group)
        }
        let unknown = deviating.filter { ending in
            !failures.contains { $0.holds(for: ending, of: group) }
        }
        let unlike = endings.contains { !$0.isAlike(endings[0]) }
        let speakers = unlike ? [unknown, deviating].first { !$0.isEmpty } ?? endings : endings
        if let first = speakers.min(by: { $0.outcome.precedence < $1.outcome.precedence }) {
            candidates.append(first)
        }
        if let death = deaths.first {
            candidates.append(
                Ending(.crashed, shape: "server process \(death.process) (\(death.name)) died")
            )
        }
        switch control {
        case .admitted(let admitted):
            let own =
                expectation?.outcome == .pinIgnored
                ? candidates.first { !$0.isDenial(of: group) } : nil
            let words = own.map { ", and \($0.outcome.rawValue) \($0.shape)" } ?? ""
            candidates.append(Ending(.pinIgnored, shape: "got \(admitted)\(words)"))
        case .other(let ending):
            candidates.append(ending)
        case .refused, nil:
            break
        }
        if !deaths.isEmpty { candidates.removeAll { $0.outcome == .clientCannot } }
        return candidates.min { $0.outcome.precedence < $1.outcome.precedence }
    }
}

extension Ending {
    /// Whether nothing came of a group because one of the two sides does not have it.
    ///
    /// Where others were offered behind it, one of these may have been chosen.
    fileprivate func isDenial(of group: Group?) -> Bool {
        switch outcome {
        case .clientCannot: true
        case .agreed: shape != group?.name
        default: ControlAnswer(self) == .refused
        }
    }

    /// What a counterproof that ended so says against its attempt; nil of one that agreed.
    fileprivate var deviation: Ending? {
        guard outcome != .agreed else { return nil }
        return Ending(outcome, shape: "with nothing wrong: \(shape)", detail: detail)
    }
}
