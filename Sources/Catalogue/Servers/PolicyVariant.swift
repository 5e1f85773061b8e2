/// How one policy is put into practice for some versions and groups.
struct PolicyVariant: Sendable {
    /// The versions and groups it is for.
    let condition: VariantCondition

    /// The setting that pins the group, such as `ssl_ecdh_curve`; nil where nothing does.
    let configuredBy: String?

    /// The whole recipe, with the part of the variant in it.
    let recipe: EndpointRecipe
}
