/// What the cache remembers of an archive, in a file beside it.
struct CacheNote: Hashable, Sendable, Codable {
    /// The archive's SHA-256 when it came.
    let sha256: String

    /// Where it came from.
    let place: SourcePlace
}
