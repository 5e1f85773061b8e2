import Glibc

/// One process, told apart from a later one of the same number.
package struct ProcessIdentity: Hashable, Sendable {
    /// Its number in this PID namespace.
    package let id: Int

    /// When it was started, in clock ticks since boot.
    package let startTicks: UInt64

    /// Its command name, at most 15 bytes.
    package let name: String

    /// The flag of a process that is being taken down (`PF_EXITING`, include/linux/sched.h).
    private static let exiting: UInt64 = 4

    /// Its parent's number; 0 where that is outside this PID namespace (pid_namespaces(7)), as
    /// the parent of a container's first process is where the namespace is another's.
    package let parent: Int

    /// Reads `/proc/PID/stat`; nil where there is no such process, or it has ended.
    package init?(id: Int) {
        guard let text = ProcessFiles.text("/proc/\(id)/stat") else { return nil }
        self.init(id: id, stat: text)
    }

    /// Takes what `/proc/PID/stat` says; nil where the process has ended.
    ///
    /// It has from when the kernel began to take it down, which is before its files and
    /// connections are closed: whoever sees the end of a connection sees its end as well.
    /// A zombie only waits for its parent to look at its status.
    init?(id: Int, stat text: String) {
        // proc(5): the name stands in parentheses and may itself hold some, so
        // the fields are counted from the last one.
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
            open < close
        else { return nil }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count > 19, let state = fields.first, state != "Z", state != "X",
            let parent = Int(fields[1]), let flags = UInt64(fields[6]), flags & Self.exiting == 0,
            let ticks = UInt64(fields[19])
        else { return nil }
        self.id = id
        startTicks = ticks
        self.parent = parent
        name = String(text[text.index(after: open)..<close])
    }

    /// Whether it still lives, under whatever name by now (execve(2)).
    package var isAlive: Bool {
        ProcessIdentity(id: id)?.startTicks == startTicks
    }
}
