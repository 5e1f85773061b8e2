import Interop
import Testing

@testable import DockerBench
@testable import DockerEngine

@Suite struct `Interference with a bench` {
    private static func event(
        _ action: String,
        _ attributes: [String: String] = [:],
    ) -> EngineEvent {
        EngineEvent(
            type: "container",
            action: action,
            id: "c1",
            attributes: attributes,
            nanoseconds: 1,
        )
    }

    @Test(arguments: [
        (event("kill", ["signal": "9"]), "kill 9"), (event("pause"), "pause"),
        (event("unpause"), "unpause"), (event("oom"), "oom"), (event("stop"), "stop"),
        (event("restart"), "restart"), (event("update"), "update"),
    ])
    func `is what nobody but the lab may do to a container`(event: EngineEvent, words: String) {
        let interference = Interference([event])
        #expect(
            interference.fault(with: "c1", named: "pqlab-1")?.description
                == """
                cannot leave alone `pqlab-1`: in the middle of a wave the engine told of `\(words)`
                """
        )
        #expect(interference.fault(with: "c2", named: "pqlab-2") == nil)
    }

    @Test(arguments: ["die", "exec_create: pqprobe", "exec_start: x", "exec_die", "top", "attach"])
    func `is not what a container does by itself`(action: String) {
        #expect(Interference([Self.event(action)]).fault(with: "c1", named: "n") == nil)
    }
}
