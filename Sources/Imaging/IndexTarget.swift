/// One package index that the host's apt is configured to fetch.
///
/// apt reads both forms of its source files, one-line and deb822, and prints what they
/// come to with `apt-get indextargets`, whether or not an index was ever downloaded.
struct IndexTarget: Hashable, Sendable {
    /// The address of the repository, without a slash at its end.
    let address: String

    /// Who publishes it, from its Release file; empty where that was never downloaded.
    let origin: String

    /// What the publisher calls it, from its Release file; empty likewise.
    let label: String

    /// What to ask `apt-get indextargets` for.
    static let format = "$(REPO_URI)|$(ORIGIN)|$(LABEL)"

    /// Reads what apt printed, leaving out what is not fetched by HTTP.
    static func read(_ text: String) -> [IndexTarget] {
        text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == 3, fields[0].hasPrefix("http://") || fields[0].hasPrefix("https://")
            else { return nil }
            let address = String(fields[0].reversed().drop { $0 == "/" }.reversed())
            return IndexTarget(
                address: address,
                origin: String(fields[1]),
                label: String(fields[2]),
            )
        }
    }

    /// Whether it belongs to Debian's own archive.
    var isArchive: Bool {
        origin.isEmpty ? address.hasSuffix("/debian") : origin == "Debian" && label == "Debian"
    }

    /// Whether it belongs to Debian's archive of security updates.
    var isSecurityArchive: Bool {
        origin.isEmpty
            ? address.hasSuffix("/debian-security")
            : origin == "Debian" && label == "Debian-Security"
    }
}
