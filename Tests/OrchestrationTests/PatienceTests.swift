import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A server with which less patience is had` {
    @Test func `has times of its own in the plan, and no other server has`() async throws {
        let bench = ScriptedBench()
        let cells = [Cell.sample(), .sample(2, server: "flask")]
        _ = try await run(cells, on: bench) { order in
            order.patience = ["flask": Patience(handshake: 500_000, start: 1_000_000)]
        }
        let wave = try #require(bench.carriedOut.first)
        let endpoints = Telling(wave).plan.endpoints
        // Two cells, and the positive controls of both images.
        #expect(endpoints.count == 4)
        for (endpoint, setup) in zip(endpoints, wave.endpoints) {
            let isFlask = setup.identity.server == "flask"
            #expect(endpoint.id == setup.id)
            #expect(endpoint.timeout == (isFlask ? 500_000 : nil))
            #expect(endpoint.startTimeout == (isFlask ? 1_000_000 : nil))
        }
    }
}
