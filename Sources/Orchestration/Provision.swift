package import Interop

/// What came of asking for a server's image.
package enum Provision: Hashable, Sendable {
    /// It is there.
    case image(ImageRecord)

    /// Its packages were there, and building this combination failed.
    case failed(Ending)

    /// The laboratory could not provide it.
    case fault(Fault)

    /// The image, where there is one.
    package var image: ImageRecord? {
        switch self {
        case .image(let image): image
        case .failed, .fault: nil
        }
    }
}
