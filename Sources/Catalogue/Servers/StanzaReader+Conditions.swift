import Interop

extension StanzaReader {
    /// The versions and groups that a variant of a policy is for.
    func condition(
        _ value: YAMLValue?,
        of policy: Policy,
    ) throws(CatalogueError) -> VariantCondition {
        guard let value else { return VariantCondition() }
        let versions = ["server", "openssl", "python", "go"]
        let ofGroup = policy == .pinned ? ["group", "kind"] : []
        let mapping = try YAMLMapping(
            value,
            of: "a condition",
            keys: versions + ["origin"] + ofGroup
        )
        guard !mapping.entries.isEmpty else { throw value.error(.empty("the condition")) }
        return VariantCondition(
            server: try mapping["server"]?.versionRange(),
            openssl: try mapping["openssl"]?.versionRange(),
            python: try mapping["python"]?.versionRange(),
            go: try mapping["go"]?.versionRange(),
            origins: try mapping["origin"]?.choices(of: "origin"),
            groups: try mapping["group"]?.choices(of: "group", among: groups.names),
            kinds: try mapping["kind"]?.choices(of: "kind"),
        )
    }
}
