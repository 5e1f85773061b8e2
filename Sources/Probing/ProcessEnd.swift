/// How a process ended, as its parent sees it (wait(2)).
package enum ProcessEnd: Hashable, Sendable, Codable, CustomStringConvertible {
    /// It exited with a status.
    case exited(status: Int)

    /// A signal ended it.
    case killed(signal: Int)

    /// Takes the status of waitpid(2) apart.
    package init(waitStatus status: Int32) {
        let signal = Int(status & 0x7f)
        self = signal == 0 ? .exited(status: Int(status >> 8 & 0xff)) : .killed(signal: signal)
    }

    /// Whether no library under it did this.
    ///
    /// SIGKILL is never a program's own doing, and only the probe's own program exits with a
    /// status.
    package var isOfTheLab: Bool {
        switch self {
        case .exited: true
        case .killed(let signal): signal == 9
        }
    }

    /// What it did, to follow its name: `was killed by signal 9`.
    package var predicate: String {
        switch self {
        case .exited: "ended with \(self)"
        case .killed: "was \(self)"
        }
    }

    /// The words that people read.
    package var description: String {
        switch self {
        case .exited(let status): "exit status \(status)"
        case .killed(let signal): "killed by signal \(signal)"
        }
    }
}
