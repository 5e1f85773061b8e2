import Interop
import Testing

@Suite struct `A judgement` {
    private static let agreed = Ending(.agreed, shape: "X25519")
    private static let refused = Ending(.refused, shape: "alert 40 by server")
    private static let other = Ending(.refused, shape: "alert 80 by server")
    private static let unbuilt = Ending(.buildFailed, shape: "make: error 2")

    private static let works = Interop.Expectation.sample(
        .agreed,
        shape: .cellGroup,
        meaning: .works,
    )
    private static let impossible = Interop.Expectation.sample(
        .refused,
        shape: .words("alert 40 by server"),
        meaning: .impossible,
    )

    /// A refusal that is known, on line 1; on line 2 one that comes and goes.
    private static let steady = KnownFailure.sample(line: 1)
    private static let intermittent = KnownFailure.sample(line: 2, isIntermittent: true)

    struct Row: Sendable {
        let ending: Ending
        let expectation: Interop.Expectation
        let known: [KnownFailure]
        let verdict: Verdict
        let line: Int?

        init(
            _ ending: Ending,
            _ expectation: Interop.Expectation,
            _ known: [KnownFailure],
            _ verdict: Verdict,
            line: Int? = nil,
        ) {
            self.ending = ending
            self.expectation = expectation
            self.known = known
            self.verdict = verdict
            self.line = line
        }
    }

    private static let rows = [
        Row(agreed, works, [], .pass),
        Row(refused, works, [], .fail),
        Row(refused, works, [steady], .known, line: 1),
        Row(refused, works, [intermittent], .known, line: 2),
        Row(other, works, [steady], .fail),
        Row(other, works, [intermittent], .fail),
        Row(
            other,
            works,
            [steady, .sample(line: 3, shape: "alert 80 by server")],
            .known,
            line: 3
        ),
        Row(unbuilt, works, [steady], .error),
        Row(
            unbuilt,
            works,
            [.sample(line: 4, .buildFailed, shape: "make: error 2")],
            .known,
            line: 4,
        ),
        // Once it ends well.
        Row(agreed, works, [steady], .fail, line: 1),
        Row(agreed, works, [intermittent], .pass),
        Row(agreed, works, [intermittent, steady], .fail, line: 1),
        // The expectation comes first: what is predicted is no failure.
        Row(refused, impossible, [steady], .fail, line: 1),
        Row(refused, impossible, [intermittent], .unsupported),
        Row(agreed, impossible, [steady], .fail),
        Row(other, impossible, [.sample(line: 5, shape: "alert 80 by server")], .known, line: 5),
    ]

    @Test(arguments: rows)
    func `holds an ending against what is expected and what is known`(row: Row) {
        let judgement = Judgement(
            on: .ended(row.ending),
            of: .classical,
            against: row.expectation,
            knowing: row.known,
            positiveControl: .agreed,
        )
        #expect(judgement.verdict == row.verdict)
        #expect(judgement.knownFailure?.place == row.line.map { "known:\($0)" })
    }

    @Test(
        arguments: [
            (refused, [steady], .known), (refused, [intermittent], .known),
            (agreed, [steady], .error), (agreed, [intermittent], .error), (agreed, [], .error),
        ] as [(Ending, [KnownFailure], Verdict)]
    )
    func `without a positive control says nothing good of the image`(
        ending: Ending,
        known: [KnownFailure],
        verdict: Verdict,
    ) {
        let judgement = Judgement(
            on: .ended(ending),
            of: .classical,
            against: Self.works,
            knowing: known,
            positiveControl: .refused,
        )
        #expect(judgement.verdict == verdict)
        #expect((judgement.knownFailure != nil) == (verdict == .known))
    }

    /// What was known of a cell whose versions are not, and what follows.
    @Test(
        arguments: [
            (unbuilt, [.sample(line: 1, .buildFailed, shape: "make: error 2")], .known),
            (unbuilt, [.sample(line: 1, .buildFailed, shape: "make: error 3")], .error),
            (unbuilt, [], .error),
            (refused, [steady], .error), (agreed, [intermittent], .error),
        ] as [(Ending, [KnownFailure], Verdict)]
    )
    func `without an expectation knows a build that failed, and nothing else`(
        ending: Ending,
        known: [KnownFailure],
        verdict: Verdict,
    ) {
        let judgement = Judgement(
            on: .ended(ending),
            of: .classical,
            against: nil,
            knowing: known,
            positiveControl: nil,
        )
        #expect(judgement.verdict == verdict)
        #expect((judgement.knownFailure != nil) == (verdict == .known))
    }

    @Test func `of a fault is an error, whatever is known`() {
        let fault = Fault(operation: "start", subject: "nginx-3", reason: "the engine is gone")
        let judgement = Judgement(
            on: .disturbed(fault),
            of: .classical,
            against: Self.works,
            knowing: [.sample(line: 1, shape: .matching(""))],
            positiveControl: .agreed,
        )
        #expect(judgement.verdict == .error)
        #expect(judgement.knownFailure == nil)
    }
}
