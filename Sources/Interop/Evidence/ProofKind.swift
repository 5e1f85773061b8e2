/// How it is shown which TLS library a server really runs.
package enum ProofKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The libssl and libcrypto mapped into every process equal the release's own files.
    case mapped

    /// The TLS mapped into every process is the file of a pinned wheel that holds OpenSSL.
    ///
    /// The distribution's libssl may be mapped beside it: Python's own module brings it along.
    case wheel

    /// The build information of every process names the toolchain of its Go, and no libssl is mapped.
    case go
}
