import Interop
import Testing

@Suite struct `A verdict` {
    /// How an ending compares with the prediction.
    enum Likeness: CaseIterable {
        case alike
        case otherShape
        case otherOutcome
    }

    /// The columns after the prediction's: outcome any but `build-failed`, and that one.
    struct Row: Sendable {
        let meaning: Meaning
        let likeness: Likeness
        let control: Outcome?
        let verdict: Verdict
        let afterFailedBuild: Verdict

        init(
            _ meaning: Meaning,
            _ likeness: Likeness,
            _ control: Outcome?,
            _ verdict: Verdict,
            _ afterFailedBuild: Verdict,
        ) {
            self.meaning = meaning
            self.likeness = likeness
            self.control = control
            self.verdict = verdict
            self.afterFailedBuild = afterFailedBuild
        }
    }

    @Test(arguments: [
        Row(.works, .alike, .agreed, .pass, .pass),
        Row(.works, .alike, .refused, .error, .error),
        Row(.works, .alike, nil, .error, .error),
        Row(.works, .otherShape, .agreed, .fail, .error),
        Row(.works, .otherShape, .refused, .fail, .error),
        Row(.works, .otherShape, nil, .fail, .error),
        Row(.works, .otherOutcome, .agreed, .fail, .error),
        Row(.works, .otherOutcome, .refused, .fail, .error),
        Row(.works, .otherOutcome, nil, .fail, .error),
        Row(.impossible, .alike, .agreed, .unsupported, .unsupported),
        Row(.impossible, .alike, .refused, .error, .error),
        Row(.impossible, .alike, nil, .error, .error),
        Row(.impossible, .otherShape, .agreed, .fail, .error),
        Row(.impossible, .otherShape, .refused, .fail, .error),
        Row(.impossible, .otherShape, nil, .fail, .error),
        Row(.impossible, .otherOutcome, .agreed, .fail, .error),
        Row(.impossible, .otherOutcome, .refused, .fail, .error),
        Row(.impossible, .otherOutcome, nil, .fail, .error),
    ])
    func `holds every outcome against every prediction`(row: Row) {
        for outcome in Outcome.allCases {
            let others = Outcome.allCases.filter { $0 != outcome }
            let predicted = row.likeness == .otherOutcome ? others : [outcome]
            for expected in predicted {
                let shape = row.likeness == .otherShape ? "another" : "as it was"
                let verdict = Verdict(
                    on: .ended(Ending(outcome, shape: "as it was")),
                    of: .classical,
                    against: .sample(expected, shape: .words(shape), meaning: row.meaning),
                    positiveControl: row.control,
                )
                let right = outcome == .buildFailed ? row.afterFailedBuild : row.verdict
                #expect(verdict == right, "\(outcome), expected \(expected)")
            }
        }
    }

    @Test(arguments: Outcome.allCases, [Meaning.works, .impossible])
    func `is an error after a fault, whatever was expected`(outcome: Outcome, meaning: Meaning) {
        let fault = Fault(operation: "start", subject: "nginx-3", reason: "the engine is gone")
        let verdict = Verdict(
            on: .disturbed(fault),
            of: .classical,
            against: .sample(outcome, shape: .matching(""), meaning: meaning),
            positiveControl: .agreed,
        )
        #expect(verdict == .error)
    }

    @Test(
        arguments: [
            ([.pass], .pass), ([.unsupported], .unsupported), ([.known], .known), ([.fail], .fail),
            ([.error], .error), ([], .error), ([.error, .error], .error),
            ([.fail, .pass], .flaky), ([.pass, .fail], .flaky), ([.fail, .unsupported], .flaky),
            ([.fail, .known], .flaky), ([.fail, .fail], .fail), ([.fail, .error], .fail),
            ([.error, .fail], .fail), ([.error, .pass], .pass),
            ([.error, .unsupported], .unsupported),
            ([.error, .fail, .pass], .flaky), ([.fail, .error, .pass], .flaky),
            ([.pass, .pass], .pass),
        ] as [([Verdict], Verdict)]
    )
    func `on a cell counts every attempt`(attempts: [Verdict], verdict: Verdict) {
        #expect(Verdict(ofAttempts: attempts) == verdict)
    }

    @Test(
        arguments: [
            ([], .good), ([.pass, .unsupported, .known], .good), ([.pass, .fail], .failed),
            ([.flaky, .pass], .failed), ([.error], .disturbed), ([.error, .fail], .disturbed),
            ([.fail, .error], .disturbed),
        ] as [([Verdict], RunStatus)]
    )
    func `decides the status of its run`(verdicts: [Verdict], status: RunStatus) {
        #expect(RunStatus(verdicts) == status)
    }
}
