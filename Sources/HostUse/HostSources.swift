package import Interop

/// What this host contributes to every image: where packages come from, and how to get there.
///
/// It is never part of an image's key: two hosts with different mirrors make the same
/// image. Everything comes from the host's own configuration of apt and its environment.
package struct HostSources: Hashable, Sendable {
    /// The address of the Debian archive, without a slash at its end.
    package let archive: String

    /// The address of the Debian security archive, without a slash at its end.
    package let securityArchive: String

    /// The variables that lead through a proxy, such as `http_proxy`; empty without one.
    package let proxies: [String: String]

    /// The path of the certificates that this host trusts; nil where it has none.
    package let certificates: String?

    /// Puts the parts together.
    package init(
        archive: String,
        securityArchive: String,
        proxies: [String: String] = [:],
        certificates: String? = nil,
    ) {
        self.archive = archive
        self.securityArchive = securityArchive
        self.proxies = proxies
        self.certificates = certificates
    }

    /// The variable that names the archive in place of apt's configuration.
    static let archiveVariable = "PQLAB_DEBIAN_MIRROR"

    /// The variable that names the security archive in place of apt's configuration.
    static let securityArchiveVariable = "PQLAB_DEBIAN_SECURITY_MIRROR"

    /// The variables of a program of this host: these proxies, and no other.
    package var variables: [String: String?] {
        var variables: [String: String?] = [:]
        for name in ["http_proxy", "https_proxy", "no_proxy", "all_proxy"] {
            variables.updateValue(nil, forKey: name.uppercased())
            variables.updateValue(proxies[name], forKey: name)
        }
        return variables
    }

    /// The lines of apt's source list for a base image.
    package func sourceList(for base: BaseImage) -> String {
        let lines =
            base.suites.map { "deb \(Self.trust) \(archive) \($0) main\n" }
            + base.securitySuites.map { "deb \(Self.trust) \(securityArchive) \($0) main\n" }
        return lines.joined()
    }

    /// The keys that the package debian-archive-keyring brings, here and in every base image.
    private static let trust = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
}
