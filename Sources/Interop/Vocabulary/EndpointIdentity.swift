/// One server with one configuration: what cells of a run may share.
package struct EndpointIdentity: Hashable, Sendable, Codable {
    /// The server's name in the catalogue.
    package let server: String

    /// The release's name in the catalogue.
    package let release: String

    /// How its groups are set.
    package let policy: Policy

    /// The group it is pinned to; nil under the default policy.
    package let pin: NamedGroup?

    /// What it presents.
    package let certificate: CertificateKind

    /// Puts the parts together.
    package init(
        server: String,
        release: String,
        policy: Policy,
        pin: NamedGroup?,
        certificate: CertificateKind,
    ) {
        precondition((policy == .pinned) == (pin != nil), "a pin goes with the pinned policy")
        self.server = server
        self.release = release
        self.policy = policy
        self.pin = pin
        self.certificate = certificate
    }
}
