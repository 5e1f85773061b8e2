/// A version of the Engine API, such as 1.41.
package struct APIVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number before the dot.
    package let major: Int

    /// The number after the dot.
    package let minor: Int

    /// The oldest version whose calls this room makes.
    package static let oldest = APIVersion(major: 1, minor: 41)

    /// The newest version whose calls this room makes.
    package static let newest = APIVersion(major: 1, minor: 51)

    /// Puts a version together.
    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `1.41`, or answers nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]) else {
            return nil
        }
        self.init(major: major, minor: minor)
    }

    /// The version as in a path, without the `v`.
    package var description: String { "\(major).\(minor)" }

    /// Orders by the numbers, so that 1.9 comes before 1.41.
    package static func < (left: APIVersion, right: APIVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }

    /// The version to speak with an engine that offers these, or nil if there is none.
    ///
    /// It is the oldest that both sides know, not the newest: so that engines of
    /// different age are asked, and answer, in the same way.
    static func common(minimum: APIVersion, maximum: APIVersion) -> APIVersion? {
        let version = max(oldest, minimum)
        return version <= min(newest, maximum) ? version : nil
    }
}
