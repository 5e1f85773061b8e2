/// A place that can be asked for a source.
protocol SourceSupply: Sendable {
    /// Looks for a source; what it may not be is a ``Fault``, which ends the search.
    func supply(_ request: SourceRequest) async throws -> Supply
}
