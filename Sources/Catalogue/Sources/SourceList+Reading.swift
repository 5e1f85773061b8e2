import Interop

extension SourceList {
    /// Reads the list of sources.
    init(text: String, file: String) throws(CatalogueError) {
        let root = try YAMLDocument.root(of: text, in: file)
        let mapping = try YAMLMapping(root, of: "the sources", keys: ["suites", "sources"])
        suites = try mapping.required("suites").names(of: "suite")
        var entries: [SourceEntry] = []
        for value in try mapping.required("sources").list(of: "sources") {
            let entry = try Self.entry(value)
            guard !entries.contains(where: { $0.name == entry.name }) else {
                throw value.error(.repeated("source `\(entry.name)`"))
            }
            entries.append(entry)
        }
        self.entries = entries
    }

    private static func entry(_ value: YAMLValue) throws(CatalogueError) -> SourceEntry {
        let mapping = try YAMLMapping(
            value,
            of: "a source",
            keys: ["name", "archive", "upstream", "listings", "package", "versions"],
        )
        let name = try mapping.required("name")
        let versions = try sums(mapping.required("versions"))
        guard try name.name("a source") == openssl || versions.count == 1 else {
            throw try mapping.required("versions")
                .error(.invalid("a source other than `\(openssl)` has one version"))
        }
        return SourceEntry(
            name: try name.name("a source"),
            archive: try archive(mapping.required("archive")),
            upstream: try addresses(mapping["upstream"]),
            listings: try addresses(mapping["listings"]),
            package: try mapping["package"]?.name("a package"),
            versions: versions,
        )
    }

    private static func archive(_ value: YAMLValue) throws(CatalogueError) -> String {
        let text = try value.text("the name of an archive")
        let parts = text.split(
            separator: SourceEntry.versionPlaceholder,
            omittingEmptySubsequences: false,
        )
        guard parts.count == 2, (parts.joined() + "x").isName else {
            throw value.error(
                .invalid("\(text.quoted) is not the name of an archive with `{{version}}` in it")
            )
        }
        // How Debian packs upstream's archives, too (dpkg-source(1)): tar finds out which.
        guard [".tar.gz", ".tar.xz", ".tar.bz2"].contains(where: text.hasSuffix) else {
            throw value.error(
                .invalid("\(text.quoted) does not end in `.tar.gz`, `.tar.xz` or `.tar.bz2`")
            )
        }
        return text
    }

    private static func addresses(_ value: YAMLValue?) throws(CatalogueError) -> [String] {
        var addresses: [String] = []
        for value in try value?.list(of: "addresses") ?? [] {
            let text = try value.text("an address")
            guard text.hasPrefix("https://") || text.hasPrefix("http://"),
                !text.contains(where: \.isWhitespace)
            else {
                throw value.error(.invalid("\(text.quoted) is no address for HTTP"))
            }
            addresses.append(text)
        }
        return addresses
    }

    private static func sums(_ value: YAMLValue) throws(CatalogueError) -> [String: [String]] {
        var versions: [String: [String]] = [:]
        for entry in try YAMLMapping(value, of: "the versions").entries {
            guard entry.name.isName, Version(entry.name) != nil else {
                throw entry.key.error(.invalid("\(entry.name.quoted) is not a version"))
            }
            var sums: [String] = []
            for sum in try entry.value.list(of: "sums") {
                let text = try sum.text("a SHA-256")
                // 256 bits as hexadecimal digits (FIPS 180-4).
                guard text.utf8.count == 64, text.allSatisfy({ "0123456789abcdef".contains($0) })
                else { throw sum.error(expected: "a SHA-256 of 64 hexadecimal digits") }
                sums.append(text)
            }
            versions[entry.name] = sums
        }
        return versions
    }
}
