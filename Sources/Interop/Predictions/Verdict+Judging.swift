extension Verdict {
    /// The verdict on one attempt.
    ///
    /// `positiveControl` is how the control of the server's image ended; without one that
    /// agreed nothing good is said of the image.
    package init(
        on result: AttemptResult,
        of group: Group?,
        against expectation: Expectation,
        positiveControl: Outcome?,
    ) {
        switch result {
        case .disturbed:
            self = .error
        case .ended(let ending) where expectation.holds(for: ending, of: group):
            guard positiveControl == .agreed else {
                self = .error
                return
            }
            self =
                switch expectation.meaning {
                case .works: .pass
                case .impossible: .unsupported
                }
        case .ended(let ending):
            self = ending.outcome == .buildFailed ? .error : .fail
        }
    }

    /// The verdict on a cell, from those on its attempts in order.
    ///
    /// A disturbed attempt says nothing where another one spoke. An attempt is
    /// never erased by a later one: good beside bad is `flaky`, and two
    /// different failures are a `fail`.
    package init(ofAttempts verdicts: [Verdict]) {
        let spoken = verdicts.filter { $0 != .error }
        guard let first = spoken.first else {
            self = .error
            return
        }
        if spoken.allSatisfy(\.isGood) || spoken.allSatisfy({ !$0.isGood }) {
            self = first
        } else {
            self = .flaky
        }
    }
}
