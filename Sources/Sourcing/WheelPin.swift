/// A version of a package of Python, and the wheels of it that are wanted.
package struct WheelPin: Hashable, Sendable {
    /// The package's name, in any spelling.
    package let package: String

    /// The exact version.
    package let version: String

    /// The SHA-256 of each wheel that serves, as 64 hexadecimal digits.
    package let sums: [String]

    /// Puts the parts together.
    package init(package: String, version: String, sums: [String]) {
        self.package = package
        self.version = version
        self.sums = sums
    }

    /// Whether a file of that name is a wheel of this version.
    func isMet(by fileName: String) -> Bool {
        guard let name = WheelName(fileName) else { return false }
        return name.version == version && name.package == WheelName.normalised(package)
    }

    /// The sums, as a list of pinned packages has them.
    var expected: ExpectedSum {
        ExpectedSum(
            sums: sums,
            source: "the list of pinned packages",
            hint: "put the wheel that was pinned in its place, or none",
        )
    }
}
