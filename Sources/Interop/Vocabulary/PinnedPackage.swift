/// A package of Python that a list pins to one version and to its files.
package struct PinnedPackage: Hashable, Sendable {
    /// The name, spelt as the list has it.
    package let name: String

    /// The exact version.
    package let version: String

    /// The SHA-256 of each file of it that may be installed, as 64 hexadecimal digits.
    package let sums: [String]

    /// Puts the parts together.
    package init(name: String, version: String, sums: [String]) {
        self.name = name
        self.version = version
        self.sums = sums
    }
}
