package import Interop

extension ClientHello {
    /// The versions of `supported_versions` (RFC 8446 section 4.2.1); nil without the extension.
    package var supportedVersions: [ProtocolVersion]? {
        get throws(WireError) { try list(.supportedVersions, "versions", lengthBytes: 1) }
    }

    /// The groups of `supported_groups` (RFC 8446 section 4.2.7); nil without the extension.
    package var supportedGroups: [NamedGroup]? {
        get throws(WireError) { try list(.supportedGroups, "named_group_list") }
    }

    /// The schemes of `signature_algorithms` (RFC 8446 section 4.2.3); nil without the extension.
    package var signatureSchemes: [SignatureScheme]? {
        get throws(WireError) { try list(.signatureAlgorithms, "supported_signature_algorithms") }
    }

    /// The shares of `key_share` (RFC 8446 section 4.2.8); nil without the extension.
    ///
    /// The list may be empty: so a client asks for a HelloRetryRequest.
    package var keyShares: [KeyShare]? {
        get throws(WireError) {
            guard var reader = extensions[.keyShare]?.reader else { return nil }
            var list = ByteReader(
                try reader.vector(lengthBytes: 2, "client_shares"),
                of: ExtensionType.keyShare.description,
            )
            try reader.end()
            var shares: [KeyShare] = []
            while list.left > 0 { shares.append(try KeyShare(from: &list)) }
            return shares
        }
    }

    /// The first host name of `server_name` (RFC 6066 section 3); nil without one.
    package var serverName: String? {
        get throws(WireError) {
            guard var reader = extensions[.serverName]?.reader else { return nil }
            var list = ByteReader(
                try reader.vector(lengthBytes: 2, "server_name_list"),
                of: ExtensionType.serverName.description,
            )
            try reader.end()
            while list.left > 0 {
                let type = try list.uint8("name_type")
                let name = try list.vector(lengthBytes: 2, "host_name")
                if type == 0 { return String(decoding: name, as: UTF8.self) }
            }
            return nil
        }
    }

    private func list<Point: CodePoint>(
        _ type: ExtensionType,
        _ field: String,
        lengthBytes: Int = 2,
    ) throws(WireError) -> [Point]? where Point.RawValue == UInt16 {
        guard var reader = extensions[type]?.reader else { return nil }
        let points: [Point] = try reader.codePoints(lengthBytes: lengthBytes, field)
        try reader.end()
        return points
    }
}
