/// One package of a distribution in one version, written `libssl3:amd64=3.0.22-1~deb12u1`.
struct PackageVersion: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// Its name.
    let name: String

    /// The architecture it is for, or `all`.
    let architecture: String

    /// Its version with the distribution's revision.
    let version: String

    var description: String { "\(name):\(architecture)=\(version)" }

    static func < (left: PackageVersion, right: PackageVersion) -> Bool {
        (left.name, left.architecture, left.version)
            < (right.name, right.architecture, right.version)
    }

    /// Whether a text can be a package's name (Debian Policy, section 5.6.1).
    ///
    /// What passes can stand in a command line: it is one word, and no option.
    static func isName(_ text: String) -> Bool {
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789")
        guard text.count > 1, let first = text.first, letters.contains(first) else { return false }
        return text.allSatisfy { letters.contains($0) || "+-.".contains($0) }
    }
}
