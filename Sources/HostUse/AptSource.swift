/// A suite of a repository whose component `main` the host's apt is configured to fetch.
///
/// apt reads both forms of its source files, one-line and deb822. What they come to is
/// what `apt-get update` would fetch, and that it tells without fetching anything, to
/// every user, and also where no index was ever downloaded.
struct AptSource: Hashable, Sendable {
    /// The address of the repository, without a slash at its end.
    let address: String

    /// The suite, such as `trixie-updates`.
    let suite: String

    /// What to ask `apt-get` for.
    static let question = ["update", "--print-uris"]

    /// Reads what apt answered, leaving out what is not fetched by HTTP.
    ///
    ///     'http://a.lan/debian/dists/trixie/main/binary-amd64/Packages.xz' a.lan_debian_… 0
    static func read(_ text: String) -> [AptSource] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.dropFirst().prefix { $0 != "'" }.split(separator: "/dists/")
            guard parts.count == 2, let end = parts[1].firstRange(of: "/main/binary-") else {
                return nil
            }
            let address = parts[0]
            guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
            return AptSource(
                address: String(address.reversed().drop { $0 == "/" }.reversed()),
                suite: String(parts[1][..<end.lowerBound]),
            )
        }
    }

    /// The address of Debian's archive among these; nil where it is not there.
    ///
    /// Of all who publish packages for Debian, only Debian has suites of updates.
    static func archive(among sources: [AptSource]) -> String? {
        address(among: sources, suite: "-updates", path: "/debian")
    }

    /// The address of Debian's archive of security updates; nil where it is not there.
    static func securityArchive(among sources: [AptSource]) -> String? {
        address(among: sources, suite: "-security", path: "/debian-security")
    }

    private static func address(
        among sources: [AptSource],
        suite: String,
        path: String,
    ) -> String? {
        // Ubuntu names its suites as Debian does.
        let debian = sources.filter { !$0.address.contains("/ubuntu") }
        let source =
            debian.first { $0.suite.hasSuffix(suite) }
            ?? debian.first { $0.address.hasSuffix(path) }
        return source?.address
    }
}
