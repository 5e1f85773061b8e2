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

    /// Whether somebody else ended it: SIGKILL is never a program's own doing.
    package var isFromOutside: Bool {
        self == .killed(signal: 9)
    }

    /// The words that people read.
    package var description: String {
        switch self {
        case .exited(let status): "exit status \(status)"
        case .killed(let signal): "killed by signal \(signal)"
        }
    }
}
