/// How tcpdump(1) records what crosses a loopback, and what it says of that.
struct PacketRecording: Hashable, Sendable {
    /// The folder of the recorder that the file lies in.
    static let folder = "/capture"

    /// The file, in the format of pcap.
    static let path = "\(folder)/loopback.pcap"

    /// The largest file that is written, in bytes.
    static let sizeLimit = 48 << 20

    /// What it says once packets are kept for it: one that crosses from then on is in the file.
    static let readiness = "listening on lo"

    /// Whole packets, the longest of IPv4 in an Ethernet frame, each written at once.
    ///
    /// The kernel has room for some 500 of them that are not read yet. `-Z root`: it may become
    /// nobody else, since its container has no capability for that.
    static let command = [
        "tcpdump", "-Z", "root", "-i", "lo", "-n", "-s", "65549", "-B", "32768",
        "--immediate-mode", "-U", "-w", path,
    ]

    /// Asks it to say what it says at its end, and to go on (tcpdump(1)).
    static let question = "SIGUSR1"

    /// The exit status of a program that SIGXFSZ ended, signal(7): 128 and its number.
    static let tooLarge = 128 + 25

    /// How many packets are in the file.
    let captured: Int

    /// How many were seen and are not in the file yet.
    let pending: Int

    /// How many the kernel had no room for.
    let dropped: Int

    /// Reads the last of its accounts on its standard error; nil where it gave none.
    init?(_ words: String) {
        let account =
            #/(\d+) packets? captured[\n,] ?(\d+) packets? received by filter[\n,] ?(\d+) packets? dropped by kernel/#
        guard let last = words.matches(of: account).last,
            let captured = Int(last.1), let received = Int(last.2), let dropped = Int(last.3)
        else { return nil }
        self.captured = captured
        self.dropped = dropped
        // The kernel shows each packet of a loopback twice, when it leaves and when it arrives.
        pending = max(0, received / 2 - captured)
    }
}
