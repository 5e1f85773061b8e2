/// How one policy is put into practice for some versions and groups.
struct PolicyVariant: Sendable {
    /// The versions and groups it is for.
    let condition: VariantCondition

    /// The setting that pins the group, such as `ssl_ecdh_curve`; nil where nothing does.
    let configuredBy: String?

    /// What differs from the recipe of the server.
    let changes: RecipeChanges
}
