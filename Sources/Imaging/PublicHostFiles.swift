import HostUse
package import Interop

/// What a build anywhere gets below `host/`: packages from Debian's own archive, and nothing of
/// the host that the lab runs on.
package enum PublicHostFiles {
    /// The contents by path within the context, such as `host/apt.conf`.
    package static func files(for base: BaseImage) throws(Fault) -> [String: [UInt8]] {
        let sources = HostSources(
            archive: "http://deb.debian.org/debian",
            securityArchive: "http://deb.debian.org/debian-security",
        )
        return try HostFiles(sources: sources, base: base).files
    }
}
