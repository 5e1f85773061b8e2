import Interop

/// A layer that is there, or is known by its plan.
struct ProvidedLayer: Hashable, Sendable {
    /// Which it is.
    let key: LayerKey

    /// The image's name in the engine.
    let reference: String

    /// The key of its recipe.
    let recipeKey: String

    /// The exact version of the OpenSSL that is in it; nil where there is none.
    let openssl: String?

    /// The record of the image; nil where it is known by its plan alone.
    let image: ImageRecord?
}
