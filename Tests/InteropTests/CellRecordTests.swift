import Interop
import Testing

@Suite struct `A cell's record` {
    static func attempt(_ number: Int, _ verdict: Verdict) -> AttemptRecord {
        AttemptRecord(
            number: number,
            endpointID: nil,
            result: .ended(Ending(.agreed, shape: "X25519")),
            verdict: verdict,
            clientVersion: nil,
            negativeControl: nil,
            samples: [],
            startedAt: Timestamp(microseconds: 0),
        )
    }

    @Test(
        arguments: [
            ([.pass], 1), ([.error], 1), ([.error, .error], 1),
            ([.fail, .pass], 1), ([.pass, .fail], 2), ([.fail, .fail], 1),
            ([.error, .pass], 2), ([.error, .fail], 2), ([.error, .fail, .fail], 2),
            ([.fail, .error], 1), ([.unsupported, .error, .fail], 3), ([.error, .known], 2),
        ] as [([Verdict], Int)]
    )
    func `shows the first attempt that deviated`(verdicts: [Verdict], shown: Int) {
        let record = CellRecord(
            cell: .sample(),
            expectation: nil,
            verdict: Verdict(ofAttempts: verdicts),
            positiveControl: nil,
            attempts: zip(1..., verdicts).map { Self.attempt($0, $1) },
        )
        #expect(record.decisive.number == shown)
    }

    @Test func `holds at least one attempt`() async {
        await #expect(processExitsWith: .failure) {
            _ = CellRecord(
                cell: .sample(),
                expectation: nil,
                verdict: .error,
                positiveControl: nil,
                attempts: [],
            )
        }
    }
}
