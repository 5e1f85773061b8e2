import Interop

/// What differs from a server's stanza with images of one origin.
struct OriginPart: Sendable {
    /// How it is shown which TLS library runs; nil where the stanza's own way does.
    let libraryProof: ProofKind?

    /// What differs from the recipe of the server.
    let changes: RecipeChanges
}
