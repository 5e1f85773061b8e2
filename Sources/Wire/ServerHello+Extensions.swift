package import Interop

extension ServerHello {
    /// The random of every HelloRetryRequest: SHA-256 of that word (RFC 8446 section 4.1.3).
    package static let helloRetryRequestRandom: [UInt8] = [
        0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11,
        0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91,
        0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e,
        0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
    ]

    /// The version of `supported_versions` (RFC 8446 section 4.2.1); nil without the extension.
    package var selectedVersion: ProtocolVersion? {
        get throws(WireError) {
            guard var reader = extensions[.supportedVersions]?.reader else { return nil }
            let version = ProtocolVersion(rawValue: try reader.uint16("selected_version"))
            try reader.end()
            return version
        }
    }

    /// The share of `key_share` (RFC 8446 section 4.2.8); nil without one.
    ///
    /// A HelloRetryRequest has none: see ``selectedGroup``.
    package var keyShare: KeyShare? {
        get throws(WireError) {
            guard !isHelloRetryRequest, var reader = extensions[.keyShare]?.reader else {
                return nil
            }
            let share = try KeyShare(from: &reader)
            try reader.end()
            return share
        }
    }

    /// The group that a HelloRetryRequest asks for; nil without one, and in any other ServerHello.
    package var selectedGroup: NamedGroup? {
        get throws(WireError) {
            guard isHelloRetryRequest, var reader = extensions[.keyShare]?.reader else {
                return nil
            }
            let group = NamedGroup(rawValue: try reader.uint16("selected_group"))
            try reader.end()
            return group
        }
    }

    /// The cookie of a HelloRetryRequest (RFC 8446 section 4.2.2); nil without one.
    package var requestedCookie: [UInt8]? {
        get throws(WireError) {
            guard isHelloRetryRequest, var reader = extensions[.cookie]?.reader else { return nil }
            let cookie = Array(try reader.vector(lengthBytes: 2, "cookie"))
            try reader.end()
            guard !cookie.isEmpty else {
                throw reader.failure(.badLength(field: "cookie", length: 0))
            }
            return cookie
        }
    }

    /// Which of the tickets that were offered the server takes, counted from 0 (RFC 8446
    /// section 4.2.11); nil where it takes none.
    package var selectedIdentity: Int? {
        get throws(WireError) {
            guard !isHelloRetryRequest, var reader = extensions[.preSharedKey]?.reader else {
                return nil
            }
            let index = Int(try reader.uint16("selected_identity"))
            try reader.end()
            return index
        }
    }
}

extension ServerHello {
    /// A ServerHello of TLS 1.3 with any key share at all.
    package static func choosing(
        _ share: KeyShare,
        random: [UInt8],
        sessionID: [UInt8],
        cipherSuite: CipherSuite = .aes128GCMSHA256,
        trailingBytes: [UInt8] = [],
    ) -> ServerHello {
        ServerHello(
            random: random,
            legacySessionIDEcho: sessionID,
            cipherSuite: cipherSuite,
            extensions: [
                .selectedVersion(.tls13), HelloExtension(.keyShare) { share.write(to: &$0) },
            ],
            trailingBytes: trailingBytes,
        )
    }

    /// A HelloRetryRequest for a group, a cookie, both or neither.
    package static func retry(
        group: NamedGroup?,
        cookie: [UInt8]? = nil,
        sessionID: [UInt8],
        cipherSuite: CipherSuite = .aes128GCMSHA256,
    ) -> ServerHello {
        var extensions: [HelloExtension] = [.selectedVersion(.tls13)]
        if let group {
            extensions.append(HelloExtension(.keyShare) { $0.codePoint(group) })
        }
        if let cookie {
            extensions.append(HelloExtension(.cookie) { $0.vector(lengthBytes: 2, cookie) })
        }
        return ServerHello(
            random: helloRetryRequestRandom,
            legacySessionIDEcho: sessionID,
            cipherSuite: cipherSuite,
            extensions: extensions,
        )
    }
}

extension HelloExtension {
    fileprivate static func selectedVersion(_ version: ProtocolVersion) -> HelloExtension {
        HelloExtension(.supportedVersions) { $0.codePoint(version) }
    }
}
