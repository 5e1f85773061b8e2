package import Interop

extension WireClientHello {
    /// A hello for `lab.test` that offers groups, with these key shares.
    package static func offering(
        _ groups: [NamedGroup],
        shares: [WireKeyShare] = [],
        versions: [ProtocolVersion] = [.tls13],
        resuming hasPreSharedKey: Bool = false,
    ) -> WireClientHello {
        WireClientHello(
            groups: groups,
            keyShares: shares,
            cipherSuites: [.aes256GCMSHA384, .chacha20Poly1305SHA256, .aes128GCMSHA256],
            versions: versions,
            signatureSchemes: [.ecdsaSecp256r1SHA256, .rsaPSSRSAESHA256, .mldsa65],
            serverName: "lab.test",
            hasPreSharedKey: hasPreSharedKey,
            hasCookie: false,
        )
    }
}

extension WireServerHello {
    /// A hello, or a request to try again, that names a group; nil for none.
    package static func naming(
        _ group: NamedGroup?,
        version: ProtocolVersion = .tls13,
        cipherSuite: CipherSuite = .aes256GCMSHA384,
        shareLength: Int? = nil,
        resuming hasPreSharedKey: Bool = false,
    ) -> WireServerHello {
        WireServerHello(
            version: version,
            cipherSuite: cipherSuite,
            group: group,
            keyShareLength: shareLength,
            hasPreSharedKey: hasPreSharedKey,
            hasCookie: false,
        )
    }
}
