import Interop

/// What a command ends with.
package struct ExitStatus: RawRepresentable, Hashable, Sendable {
    /// The number that the process exits with.
    package let rawValue: Int32

    /// Takes what stands in the registry, known or not.
    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// It did what was asked, and nothing needs attention.
    package static let good = ExitStatus(rawValue: 0)

    /// The peers did something that was not expected.
    package static let failed = ExitStatus(rawValue: 1)

    /// The laboratory could not tell.
    package static let disturbed = ExitStatus(rawValue: 2)

    /// It was asked for something that makes no sense: `EX_USAGE` of sysexits(3).
    package static let misuse = ExitStatus(rawValue: 64)

    /// It was interrupted: 128 and the number of SIGINT.
    package static let interrupted = ExitStatus(rawValue: 130)

    /// The status of a run.
    init(_ status: RunStatus) {
        self.init(rawValue: status.rawValue)
    }
}
