/// A distribution that images stand on.
package struct BaseImage: Hashable, Sendable, Codable {
    /// The unique name, such as `debian-13`.
    package let name: String

    /// The suite's code name in the package archive, such as `trixie`.
    package let suite: String

    /// The suites of the archive to install from: the suite and its updates.
    package let suites: [String]

    /// The suites of the security archive to install from.
    package let securitySuites: [String]

    /// What a registry calls it, such as `debian:trixie-slim`.
    package let registryName: String

    /// Puts the parts together.
    package init(
        name: String,
        suite: String,
        suites: [String],
        securitySuites: [String],
        registryName: String,
    ) {
        self.name = name
        self.suite = suite
        self.suites = suites
        self.securitySuites = securitySuites
        self.registryName = registryName
    }
}
