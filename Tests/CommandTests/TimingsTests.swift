import Orchestration
import Testing

@testable import Commands

@Suite struct `The table of timings` {
    private static func table(cells: Int, peakMemory: Int?) -> TimingsTable {
        let times = PhaseTimes()
        times.add(.seconds(5), to: .start)
        times.add(.milliseconds(2500), to: .handshakes)
        return TimingsTable(
            times: times,
            whole: .seconds(10),
            cells: cells,
            peakMemory: peakMemory,
        )
    }

    @Test func `shows every phase, and what none of them covers`() {
        #expect(
            Self.table(cells: 216, peakMemory: 64 << 20).text == """
                PHASE                TIME  SHARE
                images                0 s    0 %
                bench set up          0 s    0 %
                containers created    0 s    0 %
                files put in          0 s    0 %
                containers started  5.0 s   50 %
                servers ready         0 s    0 %
                proofs                0 s    0 %
                handshakes          2.5 s   25 %
                last looks            0 s    0 %
                logs, removal         0 s    0 %
                bench removed         0 s    0 %
                database              0 s    0 %
                everything else     2.5 s   25 %
                216 cells in 10 s: 21.6 a second, at most 64 MiB of memory
                """
        )
    }

    @Test func `says nothing of memory that the kernel does not tell of`() {
        #expect(
            Self.table(cells: 1, peakMemory: nil).text.hasSuffix("\n1 cell in 10 s: 0.1 a second")
        )
    }
}
