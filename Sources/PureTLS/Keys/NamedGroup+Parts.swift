package import Interop

extension NamedGroup {
    /// The groups that this client can do, by number.
    package static let own: [NamedGroup] = parts.keys.sorted()

    /// The length of a server's share, in bytes; nil for a group that this client does not have.
    package var answerLength: Int? {
        exchangeParts?.reduce(0) { $0 + $1.answerLength }
    }

    /// What the group is made of, in the order of its shares and of its secrets on the wire; nil
    /// for a group that this client does not have.
    var exchangeParts: [KeyExchangePart]? {
        Self.parts[self]
    }

    /// Orders: draft-ietf-tls-ecdhe-mlkem section 4, which puts the part that FIPS approves first
    /// and so turns X25519MLKEM768 around.
    private static let parts: [NamedGroup: [KeyExchangePart]] = [
        .x25519: [.x25519],
        .secp256r1: [.secp256r1],
        .secp384r1: [.secp384r1],
        .secp521r1: [.secp521r1],
        .mlkem768: [.mlkem768],
        .mlkem1024: [.mlkem1024],
        .x25519MLKEM768: [.mlkem768, .x25519],
        .secp256r1MLKEM768: [.secp256r1, .mlkem768],
        .secp384r1MLKEM1024: [.secp384r1, .mlkem1024],
    ]
}
