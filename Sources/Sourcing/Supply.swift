/// What came of asking one place, which may be several addresses.
enum Supply: Sendable {
    /// It had the source.
    case found(FetchedSource)

    /// It had none, for each of these reasons.
    case absent([Absence])
}
