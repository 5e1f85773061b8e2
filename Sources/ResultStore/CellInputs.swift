/// What went into a cell, as its run recorded it; nil where it did not, or where there is none.
package struct CellInputs: Hashable, Sendable {
    /// The engine's identifier of the server's image.
    package var imageDigest: String?

    /// The version of the server program, as read from its image.
    package var serverVersion: String?

    /// The bare version of the OpenSSL under the server; nil for Go.
    package var opensslVersion: String?

    /// The version of Python in the image.
    package var pythonVersion: String?

    /// The version of Go in the server's executable.
    package var goVersion: String?

    /// The version of the client's library.
    package var clientVersion: String?

    /// The hash over the server's command, environment and files.
    package var configHash: String?

    /// The base image that the server's image stands on.
    package var base: String?

    /// The outcome that was expected.
    package var expected: String?

    /// The shape that was expected.
    package var expectedShape: String?

    /// `works` or `impossible`.
    package var meaning: String?

    /// Why that was expected.
    package var reason: String?

    /// Nothing known yet.
    package init() {}
}
