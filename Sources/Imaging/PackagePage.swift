import Interop

/// What packages resolved to on one base, and in which state of the archive.
struct PackagePage: Hashable, Sendable, Codable {
    /// The key of the base's recipe.
    let baseKey: String

    /// The SHA-256 of what each suite's InRelease file says of packages, by suite.
    let releaseFiles: [String: String]

    /// When it was asked, in ISO 8601.
    let resolvedAt: String

    /// What each set of packages changes on the base, by the names joined with spaces.
    let changes: [String: PackageChanges]

    /// The changes of those of these sets that are known; none if the base is another one.
    func changes(for sets: [PackageSet], on base: ProvidedBase) -> [PackageSet: PackageChanges] {
        guard baseKey == base.key else { return [:] }
        return sets.reduce(into: [:]) { $0[$1] = changes[$1.text] }
    }

    /// What is still known of these sets where a fault stands in the way of asking again.
    ///
    /// A set that was never resolved has that fault for its result.
    func lastResolution(
        of sets: [PackageSet],
        knowing known: [PackageSet: PackageChanges],
        because fault: Fault,
    ) -> Resolution {
        Resolution(
            changes: sets.reduce(into: [:]) { results, set in
                results[set] = known[set].map { .success($0) } ?? .failure(fault)
            },
            note: "packages are those of \(resolvedAt), since the lab \(fault)",
        )
    }
}
