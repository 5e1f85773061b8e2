/// How one policy is put into practice on some versions.
struct PolicyVariant: Sendable {
    /// The versions it is for.
    let condition: VersionCondition

    /// The setting that pins the group, such as `ssl_ecdh_curve`; nil where nothing does.
    let configuredBy: String?

    /// The whole recipe, with the part of the variant in it.
    let recipe: EndpointRecipe
}
