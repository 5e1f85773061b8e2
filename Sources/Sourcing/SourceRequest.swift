/// One version of one source, as it goes from place to place.
struct SourceRequest: Sendable {
    let directions: SourceDirections
    let version: SourceVersion
    let report: @Sendable (SourcingEvent) async -> Void

    /// How people call it, such as `openssl 3.5`.
    var name: String { "\(directions.name) \(version)" }

    /// The names of its archives.
    var names: ArchiveNames {
        ArchiveNames(pattern: directions.archive, debianPackage: directions.debianPackage)
    }

    /// Tells what is being done.
    func tell(_ step: SourcingEvent.Step) async {
        await report(SourcingEvent(name: name, step: step))
    }

    /// The sum that the catalogue has of a version; nil where it has none.
    func catalogueSum(of version: String) -> ExpectedSum? {
        directions.sums[version].map { sums in
            ExpectedSum(
                sums: sums,
                source: "the catalogue",
                hint: "compare both with the sum that upstream publishes",
            )
        }
    }

    /// The archives that serve, the newest first, and of one version the most usual name first.
    func best(among archives: [Archive]) -> [Archive] {
        let fitting = archives.filter { version.includes($0.version) }
        let ranked = fitting.map { archive in
            let accepted = names.names(of: archive.version)
            return (archive, PatchVersion(archive.version), accepted.firstIndex(of: archive) ?? 0)
        }
        let sorted = ranked.sorted { one, other in
            if let first = one.1, let second = other.1, first != second { return second < first }
            return one.2 < other.2
        }
        return sorted.map(\.0)
    }
}
