import Testing

@testable import DockerBench

@Suite struct `A recording of packets` {
    private static func words(captured: Int, received: Int, dropped: Int) -> String {
        """
        tcpdump: listening on lo, link-type EN10MB (Ethernet), snapshot length 262144 bytes
        \(captured) packet\(captured == 1 ? "" : "s") captured
        \(received) packets received by filter
        \(dropped) packets dropped by kernel

        """
    }

    /// The kernel shows a packet of the loopback to tcpdump twice, and to some versions once.
    @Test(arguments: [
        (0, 0, 0, 0), (1, 2, 0, 0), (90, 180, 0, 0), (90, 90, 0, 0),
        (90, 182, 0, 1), (90, 180, 3, 3),
    ])
    func `knows what is missing`(captured: Int, received: Int, dropped: Int, missing: Int) {
        let recording = PacketRecording(
            Self.words(captured: captured, received: received, dropped: dropped)
        )
        #expect(recording?.captured == captured)
        #expect(recording?.missing == missing)
    }

    @Test(arguments: [
        "", "tcpdump: lo: You don't have permission to perform this capture on that device",
        "2 packets captured\n2 packets received by filter\n",
        "99999999999999999999 packets captured\n1 packets received by filter\n0 packets dropped by kernel",
    ])
    func `is none without an orderly end`(words: String) {
        #expect(PacketRecording(words) == nil)
    }
}
