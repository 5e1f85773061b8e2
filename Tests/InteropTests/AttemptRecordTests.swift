import EvidenceTesting
import Interop
import Testing

@Suite struct `An attempt's record` {
    static let agreed = Ending(.agreed, shape: "X25519")
    static let broken = Ending(.broken, shape: "no HTTP response")

    /// A sample for each ending, the warm-up first.
    static func record(_ result: AttemptResult, _ endings: [Ending]) -> AttemptRecord {
        AttemptRecord(
            number: 1,
            endpointID: nil,
            result: result,
            verdict: .pass,
            clientVersion: nil,
            negativeControl: nil,
            samples: zip(0..., endings).map { number, ending in
                var draft = EvidenceDraft()
                draft.number = number
                return SampleRecord(start: 1, ending: ending, evidence: draft.evidence)
            },
            startedAt: Timestamp(microseconds: 0),
        )
    }

    @Test(
        arguments: [
            ([agreed, agreed, agreed], 1), ([agreed], 0), ([broken, agreed, agreed], 1),
            ([agreed, broken], 0), ([broken, broken], 0), ([], nil),
        ] as [([Ending], Int?)]
    )
    func `is represented by a measured handshake that ended like it`(
        endings: [Ending],
        number: Int?,
    ) {
        let record = Self.record(.ended(Self.agreed), endings)
        #expect(record.representative?.evidence.number == number)
    }

    @Test func `of a disturbed attempt is represented by its first handshake`() {
        let fault = Fault(operation: "start", subject: "nginx-3", reason: "the engine is gone")
        let record = Self.record(.disturbed(fault), [Self.agreed, Self.agreed])
        #expect(record.representative?.evidence.number == 0)
    }

    @Test func `measures neither the warm-up nor what did not agree`() {
        let endings = [Self.agreed, Self.agreed, Self.broken, Self.agreed]
        let record = Self.record(.ended(Self.broken), endings)
        #expect(record.measured.map(\.evidence.number) == [1, 3])
    }
}
