/// How to build one image from a Dockerfile and the files around it.
package struct ImageBuild: Hashable, Sendable {
    /// The files that the build may use, as a tar archive with the Dockerfile in it.
    package var context: ArchiveSource

    /// The path of the Dockerfile within the context.
    package var dockerfile = "Dockerfile"

    /// The names that the image gets, each `repository:tag`.
    package var tags: [String] = []

    /// The stage at which to stop, or nil for the last.
    package var target: String?

    /// Values for the `ARG` instructions.
    package var arguments: [String: String] = [:]

    /// Labels for the image.
    package var labels: [String: String] = [:]

    /// The network of the `RUN` instructions: `host`, `none`, or nil for the engine's own.
    package var networkMode: String?

    /// Whether to run every instruction, even where an earlier build ran it.
    package var noCache = false

    /// A build of a context, with nothing else said.
    package init(context: ArchiveSource) {
        self.context = context
    }
}
