import Foundation

/// Who made a container: one process of one boot of one machine.
///
/// Containers carry it as a label. What a process left behind that is gone may be
/// removed; what another machine or PID namespace made cannot be judged from here.
package struct Lease: Hashable, Sendable, CustomStringConvertible {
    /// The machine, from machine-id(5).
    package let machine: String

    /// The boot, from `/proc/sys/kernel/random/boot_id`.
    package let boot: String

    /// The PID namespace, by its inode (pid_namespaces(7)).
    package let namespace: String

    /// The process.
    package let process: Int

    /// When the process was started, in clock ticks since boot.
    package let startTicks: String

    /// The lease of this very process.
    package static let own = Lease(
        machine: text("/etc/machine-id") ?? "unknown",
        boot: text("/proc/sys/kernel/random/boot_id") ?? "unknown",
        namespace: namespace(of: "self"),
        process: Int(ProcessInfo.processInfo.processIdentifier),
        startTicks: startTicks(of: "self") ?? "0",
    )

    private init(
        machine: String,
        boot: String,
        namespace: String,
        process: Int,
        startTicks: String,
    ) {
        self.machine = machine
        self.boot = boot
        self.namespace = namespace
        self.process = process
        self.startTicks = startTicks
    }

    /// Reads a label; nil for a text that is no lease.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let process = Int(parts[3]) else { return nil }
        self.init(
            machine: parts[0],
            boot: parts[1],
            namespace: parts[2],
            process: process,
            startTicks: parts[4],
        )
    }

    /// The text that people read.
    package var description: String {
        "\(machine)/\(boot)/\(namespace)/\(process)/\(startTicks)"
    }

    /// Whether its owner can be looked for from here: same machine and PID namespace.
    package var isOfThisPlace: Bool { isOfPlace(of: .own) }

    /// Whether the process that made it may still be running.
    package var mayBeAlive: Bool { mayBeAlive(seenBy: .own) }

    /// Whether its owner can be looked for by the process of another lease.
    ///
    /// An earlier boot of the same machine counts, since nothing of it can live. A machine
    /// without a name is known again by its boot alone: of another boot it may be any.
    func isOfPlace(of own: Lease) -> Bool {
        guard machine == own.machine else { return false }
        return boot == own.boot ? namespace == own.namespace : isNamed
    }

    /// Whether its owner may be running, as the process of another lease sees it.
    func mayBeAlive(seenBy own: Lease) -> Bool {
        guard isOfPlace(of: own) else { return true }
        guard boot == own.boot else { return false }
        return Self.startTicks(of: "\(process)") == startTicks
    }

    /// Whether its machine has a name of its own; an image of a system has none (machine-id(5)).
    private var isNamed: Bool { !["", "unknown", "uninitialized"].contains(machine) }

    private static func text(_ path: String) -> String? {
        (try? String(contentsOfFile: path, encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func namespace(of process: String) -> String {
        let path = "/proc/\(process)/ns/pid"
        let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? ""
        return target.filter(\.isNumber)
    }

    /// Field 22 of `/proc/PID/stat` (proc(5)); nil where there is no such process.
    private static func startTicks(of process: String) -> String? {
        guard let text = text("/proc/\(process)/stat"), let close = text.lastIndex(of: ")") else {
            return nil
        }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        return String(fields[19])
    }
}
