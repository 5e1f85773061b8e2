import Interop
import Orchestration
import Probing
import Testing

@testable import DockerBench

@Suite struct `A stopwatch on the probe` {
    private static let steps: [(ProbeEvent, RunPhase)] = [
        (.ready(endpoint: "a", after: 1, note: ""), .readiness),
        (.ended(endpoint: "b", after: 1), .readiness),
        (.processes(endpoint: "a", .start, []), .proofs),
        (.unseen(endpoint: "b", reason: ""), .proofs),
        (.began(task: 1, handshake: 0), .handshakes),
        (.processes(endpoint: "a", .during, []), .handshakes),
        (.finished(task: 1), .handshakes),
        (.died(endpoint: "a", task: 1, handshake: 0, processes: []), .handshakes),
        (.processes(endpoint: "a", .end, []), .lastLooks),
        (.unseen(endpoint: "b", reason: ""), .lastLooks),
        (.done, .lastLooks),
    ]

    @Test func `tells by each event what the time before it was spent on`() {
        var stopwatch = ProbeStopwatch(PhaseTimes())
        for (event, phase) in Self.steps {
            stopwatch.take(event)
            #expect(stopwatch.phase == phase, "\(event)")
        }
    }

    @Test func `knows that a server that cannot be seen was looked at`() {
        var stopwatch = ProbeStopwatch(PhaseTimes())
        stopwatch.take(.unseen(endpoint: "a", reason: ""))
        #expect(stopwatch.phase == .proofs)
    }

    @Test func `adds time to the phases that there were, and to no other`() {
        let times = PhaseTimes()
        var stopwatch = ProbeStopwatch(times)
        stopwatch.take(.ready(endpoint: "a", after: 1, note: ""))
        stopwatch.take(.began(task: 1, handshake: 0))
        stopwatch.stop()
        #expect(times[.readiness] > .zero)
        #expect(times[.handshakes] > .zero)
        #expect(times[.proofs] == .zero)
        #expect(times[.lastLooks] == .zero)
    }
}
