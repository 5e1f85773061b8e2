import DockerEngine
import Interop

/// What came of a plan that followed the archive until it held still.
enum PlannedImage: Sendable {
    /// The image is there, made as this plan says.
    case image(ImageInspection, ImagePlan)

    /// Its packages were there, and building the rest failed.
    case failed(Ending)
}
