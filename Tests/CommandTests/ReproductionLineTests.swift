import Interop
import ResultStore
import Testing

@testable import Commands

@Suite struct `What came of trying a cell again` {
    private static let refused = (outcome: "refused", shape: "alert 40 by server")
    private static let agreed = (outcome: "agreed", shape: "X25519")

    private static func summary(
        _ endings: [(outcome: String, shape: String)],
        same: Int,
        against: String? = nil,
    ) -> ReproductionSummary {
        ReproductionSummary(
            number: 1,
            startedAt: Timestamp(microseconds: 1_795_491_631_042_000),
            against: against,
            attempts: endings.count,
            same: same,
            endings: ReproductionSummary.Ending.all(endings),
        )
    }

    static let cases: [(ReproductionSummary, String)] = [
        (summary([agreed], same: 1), "same"),
        (summary([refused], same: 0), "differs, refused, alert 40 by server"),
        (summary([agreed, agreed, agreed], same: 3), "same, 3 attempts"),
        (
            summary([refused, agreed, agreed], same: 2),
            "2 of 3 attempts the same; 2 × agreed, X25519, 1 × refused, alert 40 by server"
        ),
        (summary([], same: 0), "not tried to the end"),
        (summary([agreed], same: 1, against: "debian-14"), "on debian-14: same"),
    ]

    @Test(arguments: cases)
    func `is told on one line`(_ summary: ReproductionSummary, _ text: String) {
        #expect(ReproductionLine(summary).text == text)
    }
}
