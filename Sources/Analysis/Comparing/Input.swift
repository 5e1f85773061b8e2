/// One of the things that went into a cell or a run, and may explain what came of it.
package enum Input: Hashable, Sendable {
    /// The server's image, by the engine's identifier.
    case image

    /// The version of the server program.
    case server

    /// The version of the OpenSSL under the server.
    case openssl

    /// The version of Python under the server.
    case python

    /// The version of Go in the server.
    case go

    /// The version of the client's library.
    case client

    /// The server's command, environment and files, by their hash.
    case configuration

    /// The base image.
    case base

    /// What was expected.
    case expectation

    /// The matrix, by its name.
    case matrix

    /// The text of the matrix file.
    case matrixText

    /// A data file of the lab, by its path.
    case file(String)

    /// Measured handshakes per server start.
    case samples

    /// Server starts per endpoint.
    case repeats

    /// The version of the lab.
    case lab

    /// The bench's image, by the engine's identifier.
    case bench

    /// The engine's product and version.
    case engine

    /// The kernel's release.
    case kernel

    /// The processor's model, and how many there are.
    case processor

    /// The certificate authority, by its hash.
    case authority
}
