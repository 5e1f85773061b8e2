import Interop
import Testing

@Suite struct `An outcome` {
    @Test func `stands in the order in which it applies`() {
        let names = Outcome.allCases.sorted { $0.precedence < $1.precedence }.map(\.rawValue)
        #expect(
            names == [
                "client-cannot", "build-failed", "config-rejected", "crashed", "timeout",
                "pin-ignored", "wrong-group", "broken", "refused", "agreed",
            ]
        )
    }

    @Test func `is none of the peers' where the laboratory failed`() {
        #expect(Outcome(rawValue: Fault.name) == nil)
    }

    @Test func `of a fault has operation and subject for its shape`() {
        let fault = Fault(
            operation: "start container",
            subject: "nginx-3",
            reason: "the engine is gone",
        )
        #expect("\(fault)" == "cannot start container `nginx-3`: the engine is gone")
        let result = AttemptResult.disturbed(fault)
        #expect(result.outcomeName == "lab-fault")
        #expect(result.shape == "start container nginx-3")
        #expect(result.detail == "the engine is gone")
    }

    @Test(arguments: Outcome.allCases)
    func `of an ending is told in its own words`(outcome: Outcome) {
        let result = AttemptResult.ended(Ending(outcome, shape: "a shape", detail: "words"))
        #expect(result.outcomeName == outcome.rawValue)
        #expect(result.shape == "a shape")
        #expect(result.detail == "words")
    }
}
