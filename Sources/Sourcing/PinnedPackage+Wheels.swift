import Interop

extension PinnedPackage {
    /// Whether a file of that name is a wheel of this version.
    func isMet(by fileName: String) -> Bool {
        guard let wheel = WheelName(fileName) else { return false }
        return wheel.version == version && wheel.package == WheelName.normalised(name)
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
