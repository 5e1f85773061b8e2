import Orchestration
import Testing

@Suite struct `The times of phases` {
    @Test func `are nothing before anything was done`() {
        let times = PhaseTimes()
        #expect(RunPhase.allCases.allSatisfy { times[$0] == .zero })
    }

    @Test func `are added up, each on its own`() {
        let times = PhaseTimes()
        times.add(.seconds(2), to: .start)
        times.add(.seconds(3), to: .start)
        times.add(.seconds(7), to: .removal)
        #expect(times[.start] == .seconds(5))
        #expect(times[.removal] == .seconds(7))
        #expect(times[.proofs] == .zero)
    }

    @Test func `count what ended with an error too`() async {
        let times = PhaseTimes()
        await #expect(throws: CancellationError.self) {
            try await times.measure(.archive) {
                await Task.yield()
                throw CancellationError()
            }
        }
        #expect(times[.archive] > .zero)
        #expect(times.measure(.database) { 7 } == 7)
        #expect(times[.database] > .zero)
    }
}
