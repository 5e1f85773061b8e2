import Analysis
import Interop
import ResultStore
import Testing

@Suite struct `A change` {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let a: ComparedCell?
        let b: ComparedCell?
        let change: Change
        let mirrored: Change

        init(
            _ name: String,
            _ a: ComparedCell?,
            _ b: ComparedCell?,
            _ change: Change,
            _ mirrored: Change,
        ) {
            self.name = name
            self.a = a
            self.b = b
            self.change = change
            self.mirrored = mirrored
        }

        var testDescription: String { name }
    }

    private static func cell(_ verdict: Verdict, _ outcome: String) -> ComparedCell {
        .sample(verdict, outcome)
    }

    private static let pass = cell(.pass, "agreed")
    private static let unsupported = cell(.unsupported, "refused")
    private static let fail = cell(.fail, "refused")
    private static let surprise = cell(.fail, "agreed")
    private static let known = cell(.known, "refused")
    private static let flaky = cell(.flaky, "refused")
    private static let error = cell(.error, "lab-fault")

    static let cases = [
        Case("nothing", pass, pass, .same, .same),
        Case("a failure", pass, fail, .worse, .better),
        Case("a flaky cell", pass, flaky, .worse, .better),
        Case("an error of the lab", pass, error, .worse, .better),
        Case("a refusal that became a failure", unsupported, fail, .worse, .better),
        Case("a known failure that became one", known, fail, .worse, .better),
        Case(
            "a success that is predicted to be impossible now",
            pass,
            unsupported,
            .worse,
            .better
        ),
        Case("a success that is a known failure now", pass, known, .worse, .better),
        Case("a refusal that is known now", unsupported, known, .changed, .changed),
        Case("a cell that is gone", pass, nil, .worse, .better),
        Case("a refused cell that is gone", unsupported, nil, .worse, .better),
        Case("a cell that was not tried", pass, .untried, .worse, .better),
        Case("a cell that neither side tried", .untried, .untried, .untried, .untried),
        Case("a cell of one side, where it was not tried", .untried, nil, .untried, .untried),
        // One rule says worse, another better: it is worse, in both directions.
        Case("a success nobody predicted", unsupported, surprise, .worse, .worse),
        Case("a failure that is gone", fail, nil, .worse, .worse),
        Case("a failure instead of an error", error, fail, .worse, .worse),
        Case("a failure instead of a flaky cell", flaky, fail, .worse, .worse),
        Case(
            "the same crash of another process",
            .sample(.fail, "crashed", "server process 70 (nginx) died"),
            .sample(.fail, "crashed", "server process 12 (nginx) died"),
            .same,
            .same,
        ),
        Case(
            "another alert",
            .sample(.unsupported, "refused", "alert 40 by server"),
            .sample(.unsupported, "refused", "alert 70 by server"),
            .changed,
            .changed,
        ),
        Case(
            "another outcome of a failure",
            .sample(.fail, "refused", "alert 40 by server"),
            .sample(.fail, "timeout", "phase connect"),
            .changed,
            .changed,
        ),
    ]

    @Test(arguments: cases) func `is worse, better or neither`(_ sample: Case) {
        #expect(Change(from: sample.a, to: sample.b) == sample.change)
        #expect(Change(from: sample.b, to: sample.a) == sample.mirrored)
    }
}
