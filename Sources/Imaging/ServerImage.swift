package import Interop

/// What came of asking for a server image.
package enum ServerImage: Hashable, Sendable {
    /// It is there.
    case image(ImageRecord)

    /// Its packages were there, and building this combination failed.
    case failed(Ending)
}
