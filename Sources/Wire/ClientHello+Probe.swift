package import Interop

extension ClientHello {
    /// An offer of TLS 1.3 to a server of the lab, enough to make it answer.
    ///
    /// The key shares may be any bytes: whoever sends this has no use for a shared secret.
    /// `random` has 32 bytes, `sessionID` at most 32.
    package static func probe(
        groups: [NamedGroup],
        keyShares: [KeyShare],
        random: [UInt8],
        sessionID: [UInt8],
        serverName: String = "lab.test",
    ) -> ClientHello {
        ClientHello(
            random: random,
            legacySessionID: sessionID,
            cipherSuites: [.aes256GCMSHA384, .chacha20Poly1305SHA256, .aes128GCMSHA256],
            extensions: [
                .serverName(serverName),
                .supportedGroups(groups),
                .signatureAlgorithms([
                    .ecdsaSecp256r1SHA256, .rsaPSSRSAESHA256, .rsaPSSRSAESHA384,
                    .rsaPSSRSAESHA512, .rsaPKCS1SHA256, .mldsa44, .mldsa65, .mldsa87,
                ]),
                .supportedVersions([.tls13]),
                .keyShares(keyShares),
            ],
        )
    }
}
