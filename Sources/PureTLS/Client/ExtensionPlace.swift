import Interop

/// A message of a server that carries extensions, as far as it matters to them (RFC 8446
/// section 4.2).
enum ExtensionPlace: CaseIterable {
    case helloRetryRequest
    case serverHello
    case encryptedExtensions
    case certificate
    case certificateRequest
    case newSessionTicket

    /// Those that belong there, whether this client asks for them or not.
    ///
    /// The numbers without a name here are `use_srtp`, `heartbeat`, `client_certificate_type` and
    /// `server_certificate_type`, and `oid_filters`.
    var allowed: Set<ExtensionType> {
        switch self {
        case .helloRetryRequest: [.supportedVersions, .keyShare, .cookie]
        case .serverHello: [.supportedVersions, .keyShare, .preSharedKey]
        case .encryptedExtensions:
            [
                .serverName, .maxFragmentLength, .supportedGroups, ExtensionType(rawValue: 14),
                ExtensionType(rawValue: 15), .applicationLayerProtocolNegotiation,
                ExtensionType(rawValue: 19), ExtensionType(rawValue: 20), .earlyData,
            ]
        case .certificate: [.statusRequest, .signedCertificateTimestamp]
        case .certificateRequest:
            [
                .statusRequest, .signatureAlgorithms, .signedCertificateTimestamp,
                .certificateAuthorities, ExtensionType(rawValue: 48), .signatureAlgorithmsCert,
            ]
        case .newSessionTicket: [.earlyData]
        }
    }

    /// Whether all of its extensions answer some of the client's.
    ///
    /// In the others there may be any that the client does not know, which it ignores (RFC 8446
    /// sections 4.3.2 and 4.6.1).
    var isAnswer: Bool {
        switch self {
        case .helloRetryRequest, .serverHello, .encryptedExtensions, .certificate: true
        case .certificateRequest, .newSessionTicket: false
        }
    }

    /// All that RFC 8446 has a place for; the last ones are for a ClientHello alone.
    static let known: Set<ExtensionType> = allCases.reduce(
        into: [.padding, .pskKeyExchangeModes, .postHandshakeAuth]
    ) { $0.formUnion($1.allowed) }
}
