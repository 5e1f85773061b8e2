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
        (90, 182, 0, 1), (90, 180, 3, 0),
    ])
    func `knows what it has not written yet`(
        captured: Int,
        received: Int,
        dropped: Int,
        pending: Int
    ) {
        let recording = PacketRecording(
            Self.words(captured: captured, received: received, dropped: dropped)
        )
        #expect(recording?.captured == captured)
        #expect(recording?.pending == pending)
        #expect(recording?.dropped == dropped)
    }

    @Test func `counts as it was told last`() {
        let recording = PacketRecording(
            """
            tcpdump: listening on lo, link-type EN10MB (Ethernet), snapshot length 65549 bytes
            tcpdump: 1 packet captured, 8 packets received by filter, 0 packets dropped by kernel
            tcpdump: 4 packets captured, 8 packets received by filter, 0 packets dropped by kernel

            """
        )
        #expect(recording?.captured == 4)
        #expect(recording?.pending == 0)
    }

    @Test(arguments: [
        "", "tcpdump: lo: You don't have permission to perform this capture on that device",
        "2 packets captured\n2 packets received by filter\n",
        "99999999999999999999 packets captured\n1 packets received by filter\n0 packets dropped by kernel",
    ])
    func `is none before it was accounted for`(words: String) {
        #expect(PacketRecording(words) == nil)
    }
}
