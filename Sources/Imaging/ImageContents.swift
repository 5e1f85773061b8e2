/// What an image gets beside packages, and what it has to pass before it is used.
struct ImageContents: Sendable {
    /// The SHA-256 of the files that its Dockerfile copies, by path.
    var hashes: [String: String] = [:]

    /// Those of them that may be executed, by path.
    var programs: Set<String> = []

    /// Where the sources among them came from; nil where there are none.
    var origin: String?

    /// Adds those files to the context of a build; asked only if the image is built.
    var fill: @Sendable (inout BuildContext) async throws -> Void = { _ in }

    /// Throws if the image of this identifier is not fit for use.
    var check: @Sendable (String) async throws -> Void = { _ in }
}
