/// All packages that are installed in an image.
struct PackageList: Hashable, Sendable, Codable {
    /// The packages, sorted.
    let packages: [PackageVersion]

    init(_ packages: some Sequence<PackageVersion>) {
        self.packages = packages.sorted()
    }

    /// Reads dpkg's status file (dpkg(1), `/var/lib/dpkg/status`).
    ///
    /// Packages that were removed, and left their configuration behind, do not count.
    init(status text: String) {
        let stanzas = text.split(separator: "\n\n")
        self.init(
            stanzas.compactMap { stanza in
                var fields: [Substring: Substring] = [:]
                for line in stanza.split(separator: "\n") where line.first != " " {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    if parts.count == 2 { fields[parts[0]] = parts[1].drop { $0 == " " } }
                }
                guard fields["Status"]?.hasSuffix(" ok installed") == true,
                    let name = fields["Package"],
                    let architecture = fields["Architecture"],
                    let version = fields["Version"]
                else { return nil }
                return PackageVersion(
                    name: String(name),
                    architecture: String(architecture),
                    version: String(version),
                )
            }
        )
    }

    /// The version of a package; nil where it is not installed.
    subscript(name: String) -> String? {
        packages.first { $0.name == name }?.version
    }

    /// The list after packages were installed, upgraded and removed.
    func applying(_ changes: PackageChanges) -> PackageList {
        var list: [String: PackageVersion] = [:]
        for package in packages + changes.installed {
            list[Self.identity(package)] = package
        }
        for package in changes.removed {
            list[Self.identity(package)] = nil
        }
        return PackageList(list.values)
    }

    /// The first difference to another list, in words; nil where both are equal.
    func difference(from expected: PackageList) -> String? {
        let here = Set(packages)
        let there = Set(expected.packages)
        if let missing = there.subtracting(here).min() {
            let other = self[missing.name].map { "version \($0)" } ?? "nothing"
            return "`\(missing)` was resolved, and \(other) is installed"
        }
        return here.subtracting(there).min().map { "`\($0)` is installed, and was not resolved" }
    }

    /// What tells packages of one system apart, whatever their version.
    ///
    /// A package may move between `all` and the native architecture from one version to
    /// the next, and is still the same package.
    private static func identity(_ package: PackageVersion) -> String { package.name }
}
