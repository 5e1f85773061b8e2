/// The verdict on one attempt, with the known failure that it stands on.
package struct Judgement: Hashable, Sendable {
    /// The verdict.
    package let verdict: Verdict

    /// The known failure that the attempt ended as, or whose end it is; nil for any other verdict.
    package let knownFailure: KnownFailureEntry?

    /// Holds an attempt against what was expected, and against what is known to fail.
    ///
    /// The expectation comes first. An attempt that ends as expected where a failure is known is a
    /// `fail`, so that the list is mended, unless every failure that is known there is
    /// intermittent. A failure is known whether or not the image's positive control agreed:
    /// it claims nothing of the image.
    ///
    /// Without an image there are no versions, and no expectation where a rule asks for one. A
    /// failed build is known all the same where an entry that asks for none says so; whatever
    /// else happened then is an error.
    package init(
        on result: AttemptResult,
        of group: Group?,
        against expectation: Expectation?,
        knowing failures: [KnownFailure],
        positiveControl: Outcome?,
    ) {
        guard let expectation else {
            self.init(withoutExpectation: result, of: group, knowing: failures)
            return
        }
        let verdict = Verdict(
            on: result,
            of: group,
            against: expectation,
            positiveControl: positiveControl,
        )
        guard case .ended(let ending) = result else {
            self.init(verdict: verdict, knownFailure: nil)
            return
        }
        if expectation.holds(for: ending, of: group) {
            let mended = verdict.isGood ? failures.first { !$0.isIntermittent } : nil
            self.init(verdict: mended == nil ? verdict : .fail, knownFailure: mended?.entry)
        } else {
            let known = failures.first { $0.holds(for: ending, of: group) }
            self.init(verdict: known == nil ? verdict : .known, knownFailure: known?.entry)
        }
    }

    private init(
        withoutExpectation result: AttemptResult,
        of group: Group?,
        knowing failures: [KnownFailure],
    ) {
        guard case .ended(let ending) = result, ending.outcome == .buildFailed,
            let known = failures.first(where: { $0.holds(for: ending, of: group) })
        else {
            self.init(verdict: .error, knownFailure: nil)
            return
        }
        self.init(verdict: .known, knownFailure: known.entry)
    }

    private init(verdict: Verdict, knownFailure: KnownFailureEntry?) {
        self.verdict = verdict
        self.knownFailure = knownFailure
    }
}
