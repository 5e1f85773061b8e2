package import Interop

/// One layer that a run needs.
package struct LayerRequest: Hashable, Sendable {
    /// Its name, and the release that it is for.
    package let key: LayerKey

    /// The distribution that it stands on.
    package let base: BaseImage

    /// What goes into it; its layers come before it in every list.
    package let inputs: ImageInputs

    /// Puts the parts together.
    package init(key: LayerKey, base: BaseImage, inputs: ImageInputs) {
        self.key = key
        self.base = base
        self.inputs = inputs
    }
}
