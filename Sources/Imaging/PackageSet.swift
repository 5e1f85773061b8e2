import Interop

/// Names of packages that are installed together.
struct PackageSet: Hashable, Sendable {
    /// The names, sorted, as words of a command line.
    let text: String

    /// Takes names; one that is no package's name is a ``Fault``.
    init(_ names: [String]) throws(Fault) {
        for name in names where !PackageVersion.isName(name) {
            throw Fault(
                operation: "install package",
                subject: name,
                reason: "a name holds lower-case letters, digits, `+`, `-` and `.` only",
            )
        }
        text = Set(names).sorted().joined(separator: " ")
    }
}
