/// Where things are inside the bench container.
package enum BenchPaths {
    /// The folder that endpoints see read-only; everything of a wave is below it.
    package static let lab = "/lab"

    /// The authority's certificate in DER, for a person who tries a server by hand.
    package static let authority = "/lab/authority.der"

    /// The same in PEM, as `openssl` and `curl` want it.
    package static let authorityPEM = "/lab/authority.pem"

    /// The folder that holds every client release's libcrypto and libssl.
    package static let releases = "/opt/pqlab/releases"

    /// The names, one a line, of the client releases, oldest first.
    package static let releaseOrder = "/opt/pqlab/releases/order"

    /// The libraries of one release.
    package static func library(_ file: String, of release: String) -> String {
        "\(releases)/\(release)/\(file)"
    }
}
