import Glibc

/// Which of the lab's limits a container has hit.
///
/// Every container has its own control group mounted: the kernel's account of it is read
/// through the root of one of its processes, without asking the engine.
package enum ContainerLimits {
    /// The limits that the container of a living process has hit, in words.
    package static func hit(by process: Int) -> [String] {
        hit(below: "/proc/\(process)/root")
    }

    /// The same of a container whose root is this folder.
    static func hit(below root: String) -> [String] {
        let groups = "\(root)/sys/fs/cgroup"
        // The first of each two is where version 1 of the hierarchy has it, the second version 2.
        let accounts = [
            ("processes", "max", ["\(groups)/pids/pids.events", "\(groups)/pids.events"]),
            (
                "memory", "oom_kill",
                ["\(groups)/memory/memory.oom_control", "\(groups)/memory.events"]
            ),
        ]
        var hit: [String] = []
        for (limit, event, paths) in accounts {
            let texts = paths.compactMap(ProcessFiles.text)
            if texts.contains(where: { count(of: event, in: $0) > 0 }) { hit.append(limit) }
        }
        if isFull("\(root)/tmp") { hit.append("space in /tmp") }
        return hit
    }

    /// How often an event has happened: the number after its name on a line of its own.
    private static func count(of event: String, in text: String) -> Int {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, words[0] == event { return Int(words[1]) ?? 0 }
        }
        return 0
    }

    private static func isFull(_ folder: String) -> Bool {
        var status = statvfs()
        guard unsafe statvfs(folder, &status) == 0, status.f_blocks > 0 else { return false }
        return status.f_bavail == 0 || (status.f_files > 0 && status.f_ffree == 0)
    }
}
