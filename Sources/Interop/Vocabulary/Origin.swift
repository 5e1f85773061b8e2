/// Where the OpenSSL of a release comes from.
package enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    /// Server and OpenSSL as a distribution ships them.
    case packaged

    /// Fixed server versions built against exactly this OpenSSL.
    case compiled

    /// The OpenSSL inside a pinned `cryptography` wheel.
    case wheel
}
