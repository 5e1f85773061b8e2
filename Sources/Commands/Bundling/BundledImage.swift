import Imaging
import Interop

/// One image of a bundle: the folder that it is built from, and what it is built with.
struct BundledImage: Sendable {
    /// Its folder below `images/`, which names it, such as `3-nginx`.
    let folder: String

    /// The distribution that it stands on.
    let base: BaseImage

    /// Values for arguments of its Dockerfile, besides those of base and layers.
    let arguments: [String: String]

    /// The images that it is made with, by the argument that gets each: their folders.
    let layers: [String: String]

    /// The files of its folder, by path below it.
    let files: [BundleFile]

    /// The facts of the build plan, as words of `cell.sh`.
    var plan: [String] {
        ["step", folder, "pqlab/base:\(base.name)", base.registryName]
            + arguments.sorted { $0.key < $1.key }.flatMap {
                ["argument", "\($0.key)=\($0.value)"]
            }
            + layers.sorted { $0.key < $1.key }.flatMap { ["layer", $0.key, $0.value] }
    }
}
