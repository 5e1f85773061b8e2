/// The values that a template may ask for.
enum TemplateVariable: String, Hashable, Sendable, CaseIterable {
    /// The TCP port to listen on.
    case port

    /// The address to listen on.
    case address

    /// The absolute path of the endpoint's folder.
    case directory

    /// The absolute path of the certificate chain, in PEM.
    case certificate

    /// The absolute path of its private key, in PEM.
    case key

    /// What has to be in the body of the answer to `GET /`.
    case nonce

    /// The group that the endpoint is pinned to, as its TLS library spells it.
    ///
    /// It has no value under the default policy: there it may only stand inside of
    /// `{{#group}}` and `{{/group}}`.
    case group
}
