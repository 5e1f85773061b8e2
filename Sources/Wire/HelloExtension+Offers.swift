package import Interop

extension HelloExtension {
    /// The host that the client wants (RFC 6066 section 3).
    package static func serverName(_ name: String) -> HelloExtension {
        HelloExtension(.serverName) { writer in
            var list = ByteWriter()
            list.number(0, bytes: 1)
            list.vector(lengthBytes: 2, Array(name.utf8))
            writer.vector(lengthBytes: 2, list.bytes)
        }
    }

    /// The groups that the client has, in order (RFC 8446 section 4.2.7).
    package static func supportedGroups(_ groups: [NamedGroup]) -> HelloExtension {
        HelloExtension(.supportedGroups) { $0.codePoints(lengthBytes: 2, groups) }
    }

    /// The schemes that the client can verify, in order (RFC 8446 section 4.2.3).
    package static func signatureAlgorithms(_ schemes: [SignatureScheme]) -> HelloExtension {
        HelloExtension(.signatureAlgorithms) { $0.codePoints(lengthBytes: 2, schemes) }
    }

    /// The versions that the client speaks, in order (RFC 8446 section 4.2.1).
    package static func supportedVersions(_ versions: [ProtocolVersion]) -> HelloExtension {
        HelloExtension(.supportedVersions) { $0.codePoints(lengthBytes: 1, versions) }
    }

    /// The client's public keys; there may be none (RFC 8446 section 4.2.8).
    package static func keyShares(_ shares: [KeyShare]) -> HelloExtension {
        HelloExtension(.keyShare) { writer in
            var list = ByteWriter()
            for share in shares { share.write(to: &list) }
            writer.vector(lengthBytes: 2, list.bytes)
        }
    }

    /// The bytes that a HelloRetryRequest wants back (RFC 8446 section 4.2.2).
    package static func cookie(_ bytes: [UInt8]) -> HelloExtension {
        HelloExtension(.cookie) { $0.vector(lengthBytes: 2, bytes) }
    }

    /// That a ticket is used together with a new key exchange alone: `psk_dhe_ke`, 1
    /// (RFC 8446 section 4.2.9).
    package static let keyExchangeWithTicket = HelloExtension(
        .pskKeyExchangeModes,
        content: [1, 1]
    )
}
