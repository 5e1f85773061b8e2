import Testing

@testable import Dialing

@Suite struct `A watch for standstills` {
    @Test(arguments: [0, 1, 999_999, 1_000_000])
    func `lets pass what work can take`(step: Int) throws {
        let clock = ScriptedClock(100, 100 + step)
        var watch = StandstillWatch(clock: clock.now)
        #expect(try watch.look() == 100 + step)
        #expect(watch.last == 100 + step)
    }

    @Test(arguments: [
        (1_000_001, 0, "the probe itself stood still for 1.0 s"),
        (3_249_999, 0, "the probe itself stood still for 3.2 s"),
        (3_250_000, 50_000, "the probe itself stood still for 3.2 s"),
        (7_260_000_000, 0, "the probe itself stood still for 7260.0 s"),
    ])
    func `tells a step that no work can take`(step: Int, sleep: Int, words: String) {
        let clock = ScriptedClock(100, 100 + step)
        var watch = StandstillWatch(clock: clock.now)
        let error = #expect(throws: SystemError.self) { try watch.look(afterSleeping: sleep) }
        #expect(error?.description == words)
        #expect(error?.number == nil)
    }

    @Test func `lets pass the sleep that was asked for`() throws {
        let clock = ScriptedClock(0, 10_900_000)
        var watch = StandstillWatch(clock: clock.now)
        #expect(try watch.look(afterSleeping: 10_000_000) == 10_900_000)
    }

    @Test func `counts from its last look`() throws {
        let clock = ScriptedClock(0, 800_000, 1_600_000, 2_400_000)
        var watch = StandstillWatch(clock: clock.now)
        for _ in 1...3 { _ = try watch.look() }
        #expect(watch.last == 2_400_000)
    }
}
