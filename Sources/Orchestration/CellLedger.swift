import Interop

/// Keeps the attempts of cells that are not finished, and says what is to be done next.
struct CellLedger {
    private let order: RunOrder
    private var attempts: [Int: [AttemptRecord]] = [:]

    init(_ order: RunOrder) {
        self.order = order
    }

    /// What follows from an attempt.
    enum Step {
        /// The cell is finished.
        case finished(CellRecord)

        /// It is to be tried again, against a fresh endpoint.
        case again(Assignment)
    }

    /// Takes an attempt down.
    ///
    /// Only a cell that is about to fail is tried again, up to the order's number of
    /// attempts; and once where the laboratory disturbed it. Without `mayRepeat` none is.
    mutating func take(
        _ attempt: JudgedAttempt,
        positiveControl: Outcome?,
        now: Timestamp,
        mayRepeat: Bool,
    ) -> Step {
        let cell = attempt.assignment.cell
        let expectation = order.expectation(for: cell)
        let judgement = Judgement(
            on: attempt.result,
            of: cell.group,
            against: expectation,
            knowing: order.knownFailures(of: cell),
            positiveControl: positiveControl,
        )
        let verdict = judgement.verdict
        let record = AttemptRecord(
            number: attempt.assignment.attempt,
            endpointID: attempt.endpointID,
            result: attempt.result,
            verdict: verdict,
            knownFailure: judgement.knownFailure,
            clientVersion: attempt.clientVersion,
            negativeControl: attempt.negativeControl,
            samples: attempt.samples,
            startedAt: attempt.startedAt ?? now,
        )
        attempts[cell.number, default: []].append(record)
        let all = attempts[cell.number] ?? []
        let faults = all.count { $0.verdict == .error }
        let repeats =
            switch verdict {
            case .fail: mayRepeat && all.count - faults < order.attempts
            case .error: mayRepeat && faults == 1
            case .pass, .unsupported, .known, .flaky: false
            }
        if repeats {
            return .again(Assignment(cell: cell, attempt: record.number + 1))
        }
        attempts[cell.number] = nil
        return .finished(
            CellRecord(
                cell: cell,
                expectation: expectation,
                verdict: Verdict(ofAttempts: all.map(\.verdict)),
                positiveControl: positiveControl,
                attempts: all,
            )
        )
    }
}
