/// What has to be so for a rule to apply; a part that is nil asks for nothing.
package struct Condition: Hashable, Sendable {
    /// Names of servers.
    package var servers: [String]?

    /// Names of releases.
    package var releases: [String]?

    /// Versions of the server program.
    package var serverVersion: VersionRange?

    /// Versions of OpenSSL under the server.
    package var openssl: VersionRange?

    /// Versions of the Python interpreter.
    package var python: VersionRange?

    /// Versions of the Go toolchain.
    package var go: VersionRange?

    /// Origins of the release.
    package var origins: [Origin]?

    /// Names of groups.
    package var groups: [String]?

    /// Kinds of group.
    package var kinds: [GroupKind]?

    /// Whether the TLS library under the server offers the group by default.
    package var inDefaultList: Bool?

    /// Whether the TLS library under the server implements the group.
    package var implemented: Bool?

    /// Policies.
    package var policies: [Policy]?

    /// Kinds of certificate.
    package var certificates: [CertificateKind]?

    /// Names of clients: a stack such as `openssl`, or a stack on a release.
    package var clients: [String]?

    /// Scenarios.
    package var scenarios: [Scenario]?

    /// Makes one with nothing in it yet.
    package init() {}

    /// Whether all of it is so; nil while a version that it asks for is not known.
    package func holds(in circumstances: Circumstances) -> Bool? {
        let cell = circumstances.cell
        let plain =
            (servers?.contains(cell.server) ?? true)
            && (releases?.contains(cell.release) ?? true)
            && (origins?.contains(circumstances.origin) ?? true)
            && (groups?.contains(cell.group.name) ?? true)
            && (kinds?.contains(cell.group.kind) ?? true)
            && (policies?.contains(cell.policy) ?? true)
            && (certificates?.contains(cell.certificate) ?? true)
            && (clients.map { names in
                names.contains(cell.client.description) || names.contains(cell.client.stack)
            } ?? true)
            && (scenarios?.contains(cell.scenario) ?? true)
        guard plain else { return false }

        let versions = circumstances.versions
        let answers = [
            Self.holds(serverVersion, versions, \.server),
            Self.holds(openssl, versions, \.openssl),
            Self.holds(python, versions, \.python),
            Self.holds(go, versions, \.go),
            Self.holds(inDefaultList, circumstances.groupIsDefault),
            Self.holds(implemented, circumstances.groupIsImplemented),
        ]
        if answers.contains(false) { return false }
        return answers.contains(nil) ? nil : true
    }

    /// A version that the image does not have at all meets no range.
    private static func holds(
        _ range: VersionRange?,
        _ versions: ImageVersions?,
        _ part: KeyPath<ImageVersions, String?>,
    ) -> Bool? {
        guard let range else { return true }
        guard let versions else { return nil }
        guard let version = versions[keyPath: part].flatMap({ Version($0) }) else { return false }
        return range.contains(version)
    }

    private static func holds(_ wanted: Bool?, _ actual: Bool?) -> Bool? {
        guard let wanted else { return true }
        return actual.map { $0 == wanted }
    }
}
