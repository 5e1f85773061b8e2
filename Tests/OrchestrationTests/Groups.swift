import Interop

extension Group {
    /// A group that every OpenSSL of the tests has.
    static let classical = sample("X25519", .x25519, .classical, since: ">=1.1.1")

    /// Another one.
    static let other = sample("secp256r1", .secp256r1, .classical, since: ">=1.1.1")

    /// A group that only the newer OpenSSL of the tests has.
    static let hybrid = sample("X25519MLKEM768", .x25519MLKEM768, .hybrid, since: ">=3.5")

    private static func sample(
        _ name: String,
        _ id: NamedGroup,
        _ kind: GroupKind,
        since range: String,
    ) -> Group {
        let versions = VersionRange.sample(range)
        return Group(
            name: name,
            id: id,
            kind: kind,
            clientShareLength: nil,
            serverShareLength: nil,
            openssl: LibrarySupport(
                name: name,
                implemented: versions,
                inDefaultList: versions,
            ),
        )
    }
}

extension VersionRange {
    /// A range that is known to be well-formed.
    static func sample(_ text: String) -> VersionRange {
        guard let range = VersionRange(text) else { preconditionFailure("`\(text)` is a range") }
        return range
    }
}
