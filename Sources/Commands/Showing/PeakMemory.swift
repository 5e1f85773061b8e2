import Foundation

/// The most memory that this process has had resident, from proc_pid_status(5).
enum PeakMemory {
    /// In bytes; nil where the kernel does not say.
    static var bytes: Int? {
        (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)).flatMap(read)
    }

    /// Reads it from the text of `/proc/PID/status`.
    static func read(_ status: String) -> Int? {
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let words = line?.split(whereSeparator: \.isWhitespace), words.count == 3,
            let kibibytes = Int(words[1])
        else { return nil }
        return kibibytes << 10
    }
}
