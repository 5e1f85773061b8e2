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

    /// Versions of OpenSSL under the client.
    package var clientOpenSSL: VersionRange?

    /// Versions of the Python interpreter.
    package var python: VersionRange?

    /// Versions of the Go toolchain.
    package var go: VersionRange?

    /// Origins of the release.
    package var origins: [Origin]?

    /// Names of groups; `any` for cells that name none.
    package var groups: [String]?

    /// Kinds of group.
    package var kinds: [GroupKind]?

    /// Whether the TLS library under the server offers the group by default.
    package var inDefaultList: Bool?

    /// Whether the TLS library under the server implements the group.
    package var implemented: Bool?

    /// Whether the client speaks the group.
    package var clientHas: Bool?

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
    ///
    /// What it asks of a group is not so in a cell that names none.
    package func holds(in circumstances: Circumstances) -> Bool? {
        let cell = circumstances.cell
        let plain =
            (servers?.contains(cell.server) ?? true)
            && (releases?.contains(cell.release) ?? true)
            && (origins?.contains(circumstances.origin) ?? true)
            && (groups?.contains(cell.groupName) ?? true)
            && (kinds.map { kinds in cell.group.map { kinds.contains($0.kind) } ?? false } ?? true)
            && (cell.group != nil || !asksOfGroup)
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
            clientHolds(in: circumstances),
            Self.holds(python, versions, \.python),
            Self.holds(go, versions, \.go),
            Self.holds(inDefaultList, circumstances.groupIsDefault),
            Self.holds(implemented, circumstances.groupIsImplemented),
            Self.holds(clientHas, circumstances.clientHasGroup),
        ]
        if answers.contains(false) { return false }
        return answers.contains(nil) ? nil : true
    }

    /// Whether it asks anything of the group itself.
    private var asksOfGroup: Bool {
        inDefaultList != nil || implemented != nil || clientHas != nil
    }

    /// A client of another stack meets no range.
    private func clientHolds(in circumstances: Circumstances) -> Bool? {
        guard let clientOpenSSL else { return true }
        guard circumstances.cell.client.isOpenSSL else { return false }
        return circumstances.clientOpenSSL.map { text in
            Version(text).map(clientOpenSSL.contains) ?? false
        }
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
