/// A part of a server image that is asked for its version.
///
/// OpenSSL is not one of them: its version comes from the files of the release.
package enum VersionedPart: String, Hashable, Sendable, CaseIterable {
    /// The server program.
    case server

    /// The Python interpreter.
    case python

    /// The Go toolchain that built the server.
    case go
}
