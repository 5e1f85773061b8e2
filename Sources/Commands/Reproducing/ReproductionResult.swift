import Analysis
import DockerBench
import Interop

/// What came of trying a recorded cell again.
struct ReproductionResult: Sendable {
    /// What was tried.
    let reproduction: Reproduction

    /// Its number in the database.
    let number: Int

    /// The tries, at least one.
    let attempts: [ReproductionAttempt]

    /// The containers that go on running; nil where none does.
    let kept: KeptContainers?

    /// What crossed the loopback in all of them; nil where nobody asked for it.
    let capture: Capture?

    /// The try that is shown: the first that ended otherwise than recorded, or the first.
    var shown: ReproductionAttempt {
        attempts.first { !$0.isSame } ?? attempts[0]
    }

    /// A try, held against what was recorded.
    func comparison(of attempt: ReproductionAttempt) -> EvidenceComparison {
        EvidenceComparison(
            recorded: reproduction.trial,
            now: reproduction.trial(of: attempt),
        )
    }

    /// 2 where the lab could not tell, otherwise 0 where all ended as recorded.
    var status: ExitStatus {
        if attempts.contains(where: { $0.fault != nil }) { return .disturbed }
        return attempts.allSatisfy(\.isSame) ? .good : .failed
    }
}

extension ReproductionAttempt {
    /// What the lab did wrong, so that it came to nothing; nil where nothing.
    var fault: Fault? {
        if case .disturbed(let fault) = attempt.result { fault } else { nil }
    }
}
