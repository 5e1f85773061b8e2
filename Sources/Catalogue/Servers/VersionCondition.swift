import Interop

/// Which versions a variant of a policy is for; a part that is nil asks for nothing.
struct VersionCondition: Hashable, Sendable {
    let server: VersionRange?
    let openssl: VersionRange?
    let python: VersionRange?
    let go: VersionRange?

    /// Whether it asks for nothing at all.
    var isEmpty: Bool {
        self == VersionCondition(server: nil, openssl: nil, python: nil, go: nil)
    }

    /// Whether all of it is so; a part that an image does not have meets no range.
    func holds(for versions: ImageVersions) -> Bool {
        let parts = [
            (server, versions.server), (openssl, versions.openssl),
            (python, versions.python), (go, versions.go),
        ]
        return parts.allSatisfy { range, version in
            guard let range else { return true }
            return version.flatMap { Version($0) }.map(range.contains) ?? false
        }
    }
}
