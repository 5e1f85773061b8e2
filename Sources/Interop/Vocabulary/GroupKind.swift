/// The cryptographic family of a key exchange group.
package enum GroupKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Elliptic-curve or finite-field Diffie-Hellman alone.
    case classical

    /// A post-quantum KEM and a classical exchange, concatenated (draft-ietf-tls-ecdhe-mlkem).
    case hybrid

    /// A post-quantum KEM alone (draft-ietf-tls-mlkem).
    case pure
}
