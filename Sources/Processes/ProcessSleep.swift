/// The sleep of a process: each of its threads waits for something to happen.
///
/// Where two looks find the same sleep, nothing of the process has run in between.
package struct ProcessSleep: Hashable, Sendable {
    /// How often each thread has gone to sleep so far, by its number.
    private let pauses: [Int: Int]

    /// Looks at `/proc/PID/task`; nil where a thread is awake, or there is no such process.
    package init?(of process: Int) {
        let folder = "/proc/\(process)/task"
        let threads = ProcessFiles.names(in: folder).compactMap { Int($0) }
        guard !threads.isEmpty else { return nil }
        var pauses: [Int: Int] = [:]
        for thread in threads {
            guard let status = ProcessFiles.text("\(folder)/\(thread)/status"),
                let count = Self.pauses(in: status)
            else { return nil }
            pauses[thread] = count
        }
        self.pauses = pauses
    }

    /// How often a thread has gone to sleep, by its `status` file (proc(5)); nil where it is awake.
    static func pauses(in status: String) -> Int? {
        var isAsleep = false
        for line in status.split(separator: "\n") {
            let words = line.split { $0 == "\t" || $0 == " " }
            guard words.count > 1 else { continue }
            switch words[0] {
            case "State:": isAsleep = words[1] == "S"
            case "voluntary_ctxt_switches:": return isAsleep ? Int(words[1]) : nil
            default: break
            }
        }
        return nil
    }
}
