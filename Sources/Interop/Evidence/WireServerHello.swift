/// What a ServerHello chose, or a HelloRetryRequest asked for.
package struct WireServerHello: Hashable, Sendable, Codable {
    /// `supported_versions`; `legacy_version` without the extension.
    package let version: ProtocolVersion

    /// The cipher suite chosen.
    package let cipherSuite: CipherSuite

    /// The group of `key_share`; nil without the extension.
    package let group: NamedGroup?

    /// The length of its `key_exchange` in bytes; nil in a HelloRetryRequest, which has none.
    package let keyShareLength: Int?

    /// Whether a pre-shared key was chosen.
    package let hasPreSharedKey: Bool

    /// Whether it asks the client to send back a cookie.
    package let hasCookie: Bool

    /// Puts the parts together.
    package init(
        version: ProtocolVersion,
        cipherSuite: CipherSuite,
        group: NamedGroup?,
        keyShareLength: Int?,
        hasPreSharedKey: Bool,
        hasCookie: Bool,
    ) {
        self.version = version
        self.cipherSuite = cipherSuite
        self.group = group
        self.keyShareLength = keyShareLength
        self.hasPreSharedKey = hasPreSharedKey
        self.hasCookie = hasCookie
    }
}
