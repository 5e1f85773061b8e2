/// How a server's groups are set.
package enum Policy: String, Hashable, Sendable, Codable, CaseIterable {
    /// Exactly one group, configured as an expert would.
    case pinned

    /// As shipped: no group configuration at all.
    case `default`
}
