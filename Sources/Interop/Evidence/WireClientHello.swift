/// What a ClientHello offered.
package struct WireClientHello: Hashable, Sendable, Codable {
    /// `supported_groups`, in its order; empty without the extension.
    package let groups: [NamedGroup]

    /// `key_share`, in its order; empty without the extension.
    package let keyShares: [WireKeyShare]

    /// The cipher suites, in their order.
    package let cipherSuites: [CipherSuite]

    /// `supported_versions`, in its order; `legacy_version` alone without the extension.
    package let versions: [ProtocolVersion]

    /// `signature_algorithms`, in its order; empty without the extension.
    package let signatureSchemes: [SignatureScheme]

    /// The host name of `server_name`; nil without one.
    package let serverName: String?

    /// Whether it offers pre-shared keys.
    package let hasPreSharedKey: Bool

    /// Whether it sends back a cookie.
    package let hasCookie: Bool

    /// Puts the parts together.
    package init(
        groups: [NamedGroup],
        keyShares: [WireKeyShare],
        cipherSuites: [CipherSuite],
        versions: [ProtocolVersion],
        signatureSchemes: [SignatureScheme],
        serverName: String?,
        hasPreSharedKey: Bool,
        hasCookie: Bool,
    ) {
        self.groups = groups
        self.keyShares = keyShares
        self.cipherSuites = cipherSuites
        self.versions = versions
        self.signatureSchemes = signatureSchemes
        self.serverName = serverName
        self.hasPreSharedKey = hasPreSharedKey
        self.hasCookie = hasCookie
    }
}
