/// A limit that the kernel enforces on each process; see `setrlimit(2)`.
package struct ResourceLimit: Hashable, Sendable, Encodable {
    /// The limit's name without prefix, in lower case: `nofile`, `nproc`.
    package let name: String

    /// The value in force.
    package let soft: Int

    /// The value up to which a process may raise it.
    package let hard: Int

    /// Puts a limit together.
    package init(name: String, soft: Int, hard: Int) {
        self.name = name
        self.soft = soft
        self.hard = hard
    }

    private enum CodingKeys: String, CodingKey {
        case name = "Name"
        case soft = "Soft"
        case hard = "Hard"
    }
}
