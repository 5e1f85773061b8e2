import Testing

@testable import Commands

@Suite struct `Peak memory` {
    @Test(
        arguments: [
            ("Name:\tpqlab\nVmPeak:\t  900 kB\nVmHWM:\t   64 kB\nVmRSS:\t   32 kB\n", 65_536),
            ("VmHWM:\t64 MB of it\n", nil), ("Name:\tkthreadd\n", nil), ("", nil),
        ] as [(String, Int?)]
    )
    func `is read from what the kernel says of a process`(status: String, bytes: Int?) {
        #expect(PeakMemory.read(status) == bytes)
    }

    @Test func `is known of this very process`() {
        #expect(PeakMemory.bytes ?? 0 > 1 << 20)
    }
}
