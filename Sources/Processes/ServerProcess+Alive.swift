package import Interop

extension ServerProcess {
    /// Whether this very process still lives; one that is writing its core dump does not.
    package var isAlive: Bool {
        guard let now = ProcessIdentity(id: id), now.startTicks == startTicks else { return false }
        return !Self.isDumping(ProcessFiles.text("/proc/\(id)/status") ?? "")
    }

    /// Whether `/proc/PID/status` tells of a core dump under way (proc(5), since Linux 4.15).
    static func isDumping(_ status: String) -> Bool {
        status.contains("\nCoreDumping:\t1\n")
    }
}
