package import Interop

extension BaseImage {
    /// A base for tests.
    package static let sample = BaseImage(
        name: "debian-13",
        suite: "trixie",
        suites: ["trixie", "trixie-updates"],
        securitySuites: ["trixie-security"],
        registryName: "debian:trixie-slim",
    )
}
