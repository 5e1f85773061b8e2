import Interop
import Testing

@Suite struct `A negative control` {
    /// What nginx, Apache, Caddy, Flask and Cheroot do, and what Uvicorn does.
    @Test(arguments: ["alert 40 by server", "silent-close"])
    func `is refused where the server has no group in common`(shape: String) {
        let answer = ControlAnswer(Ending(.refused, shape: shape, detail: "words"))
        #expect(answer == .refused)
        #expect(answer.name == "refused")
    }

    /// A server that is refusing everybody, or is broken, says nothing of its pin.
    @Test(arguments: [
        "alert 10 by server", "alert 47 by server", "alert 51 by server", "alert 70 by server",
        "alert 71 by server", "alert 80 by server", "alert 109 by server", "alert 116 by server",
        "alert 40 by server after its ServerHello",
        "alert 40 by server after its HelloRetryRequest", "alert 40 by client",
        "alert 43 by client", "alert 4 by server", "alert 400 by server",
    ])
    func `is not refused for any other reason`(shape: String) {
        let ending = Ending(.refused, shape: shape)
        #expect(ControlAnswer(ending) == .other(ending))
        #expect(ControlAnswer(ending).name == nil)
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
}
