/// What upgrading a base and installing packages on it does, package by package.
struct PackageChanges: Hashable, Sendable, Codable {
    /// The packages that come, or change their version; sorted.
    let installed: [PackageVersion]

    /// The packages that go, in the version that was installed; sorted.
    let removed: [PackageVersion]

    init(installed: some Sequence<PackageVersion>, removed: some Sequence<PackageVersion> = []) {
        self.installed = Set(installed).sorted()
        self.removed = Set(removed).sorted()
    }

    /// Reads what `apt-get -s` prints (apt-get(8), `--simulate`).
    ///
    ///     Inst libssl3 [3.0.17-1] (3.0.22-1~deb12u1 Debian-Security:12/oldstable [amd64])
    ///     Remv mawk [1.3.4]
    init(simulation text: some StringProtocol) {
        var installed: [PackageVersion] = []
        var removed: [PackageVersion] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, let name = words[1].split(separator: ":").first else { continue }
            if words[0] == "Inst", let change = Self.change(in: line) {
                installed.append(
                    PackageVersion(
                        name: String(name),
                        architecture: change.architecture,
                        version: change.version,
                    )
                )
            } else if words[0] == "Remv" {
                removed.append(
                    PackageVersion(
                        name: String(name),
                        architecture: "",
                        version: String(words[2].drop { $0 == "[" }.prefix { $0 != "]" }),
                    )
                )
            }
        }
        self.init(installed: installed, removed: removed)
    }

    /// The version and architecture in `(VERSION ORIGIN, … [ARCHITECTURE])`.
    private static func change(
        in line: some StringProtocol
    ) -> (version: String, architecture: String)? {
        guard let start = line.firstIndex(of: "("),
            let end = line[start...].firstIndex(of: ")")
        else { return nil }
        let words = line[start..<end].dropFirst().split(separator: " ")
        guard let version = words.first, let last = words.last, last.hasPrefix("["),
            last.hasSuffix("]")
        else { return nil }
        return (String(version), String(last.dropFirst().dropLast()))
    }

    /// The changes of both, one after the other.
    func merging(_ other: PackageChanges) -> PackageChanges {
        PackageChanges(
            installed: installed + other.installed,
            removed: removed + other.removed,
        )
    }
}
