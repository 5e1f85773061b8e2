import Interop
import Testing

@Suite struct `A negative control` {
    @Test(arguments: ["alert 40 by server", "silent-close"])
    func `is refused where the server refused`(shape: String) {
        let answer = ControlAnswer(Ending(.refused, shape: shape))
        #expect(answer == .refused)
        #expect(answer.name == "refused")
    }

    @Test func `is admitted where the handshake agreed`() {
        let answer = ControlAnswer(Ending(.agreed, shape: "secp256r1"))
        #expect(answer == .admitted(group: "secp256r1"))
        #expect(answer.name == "admitted")
    }

    @Test(arguments: Outcome.allCases.filter { $0 != .agreed && $0 != .refused })
    func `is neither after anything else`(outcome: Outcome) {
        let ending = Ending(outcome, shape: "a shape", detail: "words")
        #expect(ControlAnswer(ending) == .other(ending))
        #expect(ControlAnswer(ending).name == nil)
    }

    /// The server went along with a group that its pin forbids; only the client stopped it.
    @Test func `is not refused where the client ended it`() {
        let ending = Ending(.refused, shape: "alert 43 by client")
        #expect(ControlAnswer(ending) == .other(ending))
        #expect(ControlAnswer(ending).name == nil)
    }
}
