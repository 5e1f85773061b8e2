extension SourceCache: SourceSupply {
    /// Answers with what is here, without asking whether there is something newer elsewhere.
    func supply(_ request: SourceRequest) async throws -> Supply {
        if let source = try newest(for: request) { return .found(source) }
        return .absent([Absence(SourcePlace(.cache, directory), "it has none")])
    }
}
