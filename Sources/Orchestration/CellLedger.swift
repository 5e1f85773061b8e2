import Interop

/// Keeps the attempts of cells that are not finished, and says what is to be done next.
struct CellLedger {
    private let order: RunOrder
    private var attempts: [Int: [AttemptRecord]] = [:]
    private var starts: [Int: [JudgedAttempt]] = [:]

    init(_ order: RunOrder) {
        self.order = order
    }

    /// What follows from a server start of an attempt.
    enum Step {
        /// The cell is finished.
        case finished(CellRecord)

        /// The attempt goes on, against the next start of its endpoint.
        case further(Assignment)

        /// The cell is to be tried again, against a fresh endpoint.
        case again(Assignment)
    }

    /// Takes a start of an attempt down.
    ///
    /// An attempt goes on, up to the order's number of starts, only while every start ended so
    /// that it would pass: starts are there for their times, and what was refused or has failed
    /// has none. Its record holds all of its starts.
    ///
    /// Only a cell that is about to fail is tried again, up to the order's number of
    /// attempts; and once where the laboratory disturbed it. Without `mayRepeat` none is.
    mutating func take(
        _ start: JudgedAttempt,
        positiveControl: Outcome?,
        now: Timestamp,
        mayRepeat: Bool,
    ) -> Step {
        let cell = start.assignment.cell
        let expectation = order.expectation(for: cell)
        let failures = order.knownFailures(of: cell)
        starts[cell.number, default: []].append(start)
        let made = starts[cell.number] ?? []
        let attempt = JudgedAttempt(of: made, expecting: expectation, knowing: failures)
        let judgement = Judgement(
            on: attempt.result,
            of: cell.group,
            against: expectation,
            knowing: failures,
            positiveControl: positiveControl,
        )
        let verdict = judgement.verdict
        if verdict == .pass, made.count < order.repeats {
            return .further(start.assignment.nextStart)
        }
        starts[cell.number] = nil
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
        let isToRepeat =
            switch verdict {
            case .fail: mayRepeat && all.count - faults < order.attempts
            case .error: mayRepeat && faults == 1
            case .pass, .unsupported, .known, .flaky: false
            }
        if isToRepeat {
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
