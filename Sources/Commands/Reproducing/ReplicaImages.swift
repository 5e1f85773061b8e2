import Interop
import Orchestration

/// The images that a reproduction uses, and how they differ from those that were recorded.
struct ReplicaImages: Sendable {
    /// The server's image, or how its building failed.
    let server: Provision

    /// The engine's identifier of the bench.
    let benchDigest: String

    /// The files that make each release that is needed, or why they are not known.
    let libraries: [String: Result<ReleaseLibraries, Fault>]

    /// What is not as it was recorded, one clause each.
    let notes: [String]
}
