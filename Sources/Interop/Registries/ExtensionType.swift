/// A hello extension, by its number in the IANA registry of TLS extensions.
///
/// Source: RFC 8446 section 4.2.
package struct ExtensionType: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt16

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension ExtensionType {
    /// The name of the server asked for.
    package static let serverName = ExtensionType(rawValue: 0x0000)

    /// A smaller limit for records; obsolete.
    package static let maxFragmentLength = ExtensionType(rawValue: 0x0001)

    /// Asks for an OCSP response.
    package static let statusRequest = ExtensionType(rawValue: 0x0005)

    /// The client's groups, in its order of preference.
    package static let supportedGroups = ExtensionType(rawValue: 0x000a)

    /// Point formats; TLS 1.2 only.
    package static let ecPointFormats = ExtensionType(rawValue: 0x000b)

    /// Signature schemes for the handshake.
    package static let signatureAlgorithms = ExtensionType(rawValue: 0x000d)

    /// Application protocols.
    package static let applicationLayerProtocolNegotiation = ExtensionType(rawValue: 0x0010)

    /// Asks for certificate transparency.
    package static let signedCertificateTimestamp = ExtensionType(rawValue: 0x0012)

    /// Zeros that make a ClientHello longer.
    package static let padding = ExtensionType(rawValue: 0x0015)

    /// Another order of encryption; TLS 1.2 only.
    package static let encryptThenMAC = ExtensionType(rawValue: 0x0016)

    /// A better derivation of keys; TLS 1.2 only.
    package static let extendedMasterSecret = ExtensionType(rawValue: 0x0017)

    /// Ways to compress certificates.
    package static let compressCertificate = ExtensionType(rawValue: 0x001b)

    /// A smaller limit for records.
    package static let recordSizeLimit = ExtensionType(rawValue: 0x001c)

    /// A ticket of RFC 5077; TLS 1.2 only.
    package static let sessionTicket = ExtensionType(rawValue: 0x0023)

    /// Pre-shared keys; always the last extension.
    package static let preSharedKey = ExtensionType(rawValue: 0x0029)

    /// Data before the server's answer.
    package static let earlyData = ExtensionType(rawValue: 0x002a)

    /// The versions offered, or the one chosen.
    package static let supportedVersions = ExtensionType(rawValue: 0x002b)

    /// A value that the client must send back.
    package static let cookie = ExtensionType(rawValue: 0x002c)

    /// How pre-shared keys may be used.
    package static let pskKeyExchangeModes = ExtensionType(rawValue: 0x002d)

    /// Issuers that the sender trusts.
    package static let certificateAuthorities = ExtensionType(rawValue: 0x002f)

    /// The client may be asked for a certificate later.
    package static let postHandshakeAuth = ExtensionType(rawValue: 0x0031)

    /// Signature schemes for certificates.
    package static let signatureAlgorithmsCert = ExtensionType(rawValue: 0x0032)

    /// Key shares, or the group for which one is wanted.
    package static let keyShare = ExtensionType(rawValue: 0x0033)

    /// Encrypted Client Hello.
    package static let encryptedClientHello = ExtensionType(rawValue: 0xfe0d)

    /// Secure renegotiation; TLS 1.2 only.
    package static let renegotiationInfo = ExtensionType(rawValue: 0xff01)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .serverName: "server_name",
        .maxFragmentLength: "max_fragment_length",
        .statusRequest: "status_request",
        .supportedGroups: "supported_groups",
        .ecPointFormats: "ec_point_formats",
        .signatureAlgorithms: "signature_algorithms",
        .applicationLayerProtocolNegotiation: "application_layer_protocol_negotiation",
        .signedCertificateTimestamp: "signed_certificate_timestamp",
        .padding: "padding",
        .encryptThenMAC: "encrypt_then_mac",
        .extendedMasterSecret: "extended_master_secret",
        .compressCertificate: "compress_certificate",
        .recordSizeLimit: "record_size_limit",
        .sessionTicket: "session_ticket",
        .preSharedKey: "pre_shared_key",
        .earlyData: "early_data",
        .supportedVersions: "supported_versions",
        .cookie: "cookie",
        .pskKeyExchangeModes: "psk_key_exchange_modes",
        .certificateAuthorities: "certificate_authorities",
        .postHandshakeAuth: "post_handshake_auth",
        .signatureAlgorithmsCert: "signature_algorithms_cert",
        .keyShare: "key_share",
        .encryptedClientHello: "encrypted_client_hello",
        .renegotiationInfo: "renegotiation_info",
    ]
}
