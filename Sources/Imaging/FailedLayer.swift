import Interop

/// A layer whose building failed, and with it all that is made with it.
struct FailedLayer: Error, Hashable {
    /// Which it is.
    let key: LayerKey

    /// How it ended.
    let ending: Ending
}
