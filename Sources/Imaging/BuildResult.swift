import DockerEngine
import Interop

/// How the building of an image ended, where the lab itself is not to blame.
enum BuildResult: Sendable {
    /// It is there.
    case image(ImageInspection)

    /// Its packages were there, and building the rest failed.
    case failed(Ending)

    /// The archive moved on since its packages were resolved; this differs.
    case outdated(String)
}
