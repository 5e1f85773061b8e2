package import Interop

/// Whom a workshop asks for the archives of sources, and for files that a list of packages pins.
package struct SourceDoors: Sendable {
    /// Fetches an archive, unless it is there; what cannot be had is a ``Fault``.
    package var fetch: @Sendable (SourceNeed) async throws -> ProvidedSource

    /// The archive that would be used without fetching anything; nil where there is none.
    package var known: @Sendable (SourceNeed) async -> ProvidedSource?

    /// The paths of the files that the user has of these packages, by their SHA-256.
    package var pinnedFiles: @Sendable ([PinnedPackage]) async throws -> [String: String]

    /// Puts the parts together.
    package init(
        fetch: @escaping @Sendable (SourceNeed) async throws -> ProvidedSource,
        known: @escaping @Sendable (SourceNeed) async -> ProvidedSource?,
        pinnedFiles: @escaping @Sendable ([PinnedPackage]) async throws -> [String: String],
    ) {
        self.fetch = fetch
        self.known = known
        self.pinnedFiles = pinnedFiles
    }

    /// Nobody: every source is missing.
    package static let none = SourceDoors(
        fetch: { need in
            throw Fault(
                operation: "fetch source",
                subject: "\(need.name) \(need.version)",
                reason: "there is no place to fetch it from",
            )
        },
        known: { _ in nil },
        pinnedFiles: { _ in [:] },
    )
}
