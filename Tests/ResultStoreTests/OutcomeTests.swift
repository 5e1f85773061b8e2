import Interop
import Testing

@testable import ResultStore

@Suite struct `An outcome in the store` {
    @Test(arguments: SampleOutcome.all)
    func `fills the columns that it speaks of, and no other`(_ sample: SampleOutcome) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let record = CellRecord.sample(
            .sample(1),
            .fail,
            [sample.attempt.judged(.fail)],
            expecting: .impossible,
        )
        try store.record(
            WaveRecord(
                endpoints: [.control(), .sample("endpoint-1", for: .sample(1))],
                controls: sample.controls,
                cells: [record],
            ),
            in: run,
        )
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row.verdict == .fail)
        #expect(row[.outcome] == .text(sample.attempt.result.outcomeName))
        #expect(row[.shape] == .text(sample.attempt.result.shape))
        for (column, value) in sample.columns {
            #expect(row[column] == value, "\(column)")
        }
        #expect(try store.account(of: 1, in: run)?.attempts == record.attempts)
    }

    @Test func `is tested here, each of them`() {
        let outcomes = Set(SampleOutcome.all.map(\.attempt.result.outcomeName))
        #expect(outcomes == Set(Outcome.allCases.map(\.rawValue)))
    }
}

extension AttemptRecord {
    /// The same attempt under another verdict.
    fileprivate func judged(_ verdict: Verdict) -> AttemptRecord {
        .sample(
            number,
            on: endpointID,
            result,
            verdict,
            samples,
            negativeControl: negativeControl
        )
    }
}
