import Interop

/// Which versions and which groups a variant of a policy is for; a part that is nil asks for nothing.
///
/// It needs the group because a program may have a way to set some groups and no way to set
/// others: Python's `set_ecdh_curve` knows no group with ML-KEM.
struct VariantCondition: Hashable, Sendable {
    /// Versions of the server program.
    var server: VersionRange?

    /// Versions of OpenSSL under the server.
    var openssl: VersionRange?

    /// Versions of the Python interpreter.
    var python: VersionRange?

    /// Versions of the Go toolchain.
    var go: VersionRange?

    /// Origins of the image.
    var origins: [Origin]?

    /// Names of groups to pin to.
    var groups: [String]?

    /// Kinds of group to pin to.
    var kinds: [GroupKind]?

    /// Whether it asks for nothing at all.
    var isEmpty: Bool { self == VariantCondition() }

    /// Whether all of it is so; a part that an image does not have meets no range.
    ///
    /// Without a group, nothing that is asked of one is so.
    func holds(for versions: ImageVersions, of origin: Origin, group: Group?) -> Bool {
        let parts = [
            (server, versions.server), (openssl, versions.openssl),
            (python, versions.python), (go, versions.go),
        ]
        let versionsHold = parts.allSatisfy { range, version in
            guard let range else { return true }
            return version.flatMap { Version($0) }.map(range.contains) ?? false
        }
        return versionsHold
            && (origins.map { $0.contains(origin) } ?? true)
            && (groups.map { $0.contains { $0 == group?.name } } ?? true)
            && (kinds.map { $0.contains { $0 == group?.kind } } ?? true)
    }
}
