/// How tcpdump(1) records what crosses a loopback, and what it says of that at its end.
struct PacketRecording: Hashable, Sendable {
    /// The folder of the recorder that the file lies in.
    static let folder = "/capture"

    /// The file, in the format of pcap.
    static let path = "\(folder)/loopback.pcap"

    /// The largest file that is written, in bytes.
    static let sizeLimit = 48 << 20

    /// What it says once packets are kept for it: one that crosses from then on is in the file.
    static let readiness = "listening on lo"

    /// Whole packets, each written at once: none is left in a buffer when it is interrupted.
    ///
    /// `-Z root`: it may become nobody else, since its container has no capability for that.
    static let command = [
        "tcpdump", "-Z", "root", "-i", "lo", "-n", "-s", "0", "--immediate-mode", "-U", "-w", path,
    ]

    /// The exit status of a program that SIGXFSZ ended, signal(7): 128 and its number.
    static let tooLarge = 128 + 25

    /// How many packets are in the file.
    let captured: Int

    /// How many are not, though they crossed.
    let missing: Int

    /// Reads what it wrote to its standard error; nil where that does not tell of an orderly end.
    init?(_ words: String) {
        guard let captured = words.firstMatch(of: /(\d+) packets? captured/),
            let received = words.firstMatch(of: /(\d+) packets? received by filter/),
            let dropped = words.firstMatch(of: /(\d+) packets? dropped by kernel/),
            let captured = Int(captured.1), let received = Int(received.1),
            let dropped = Int(dropped.1)
        else { return nil }
        self.captured = captured
        // The kernel shows each packet of a loopback twice, when it leaves and when it arrives.
        missing = dropped + max(0, received / 2 - captured)
    }
}
