/// What an image gets beside packages, and what it has to pass before it is used.
struct ImageContents: Sendable {
    /// The SHA-256 of the files that its Dockerfile copies, by path.
    var hashes: [String: String] = [:]

    /// Reads those files; asked only if the image is built.
    var files: @Sendable () async throws -> [String: [UInt8]] = { [:] }

    /// The paths of those that are programs.
    var executable: Set<String> = []

    /// Throws if the image of this identifier is not fit for use.
    var check: @Sendable (String) async throws -> Void = { _ in }
}
