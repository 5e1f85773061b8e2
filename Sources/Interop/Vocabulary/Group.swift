/// One TLS 1.3 key exchange group as the catalogue describes it.
///
/// Its identity is the IANA code point; names are only spellings, and every
/// library has its own.
package struct Group: Hashable, Sendable, Codable {
    /// The IANA spelling, used in matrices, keys and tables.
    package let name: String

    /// The IANA code point (TLS Supported Groups registry).
    package let id: NamedGroup

    /// The cryptographic family.
    package let kind: GroupKind

    /// Length of `key_exchange` in the client's share, in bytes; nil where it is not known.
    package let clientShareLength: Int?

    /// Length of `key_exchange` in the server's share, in bytes; nil where it is not known.
    package let serverShareLength: Int?

    /// What OpenSSL calls it, and from which version on; nil where no OpenSSL has it.
    package let openssl: LibrarySupport?

    /// What Go's crypto/tls, as Caddy configures it, calls it; nil where it has no name there.
    package let go: LibrarySupport?

    /// Whether clients that bring their own TLS speak it, by their stacks.
    ///
    /// A stack that is not there is not known to speak it.
    package let clients: [String: ClientSupport]

    /// Puts the parts together.
    package init(
        name: String,
        id: NamedGroup,
        kind: GroupKind,
        clientShareLength: Int?,
        serverShareLength: Int?,
        openssl: LibrarySupport?,
        go: LibrarySupport? = nil,
        clients: [String: ClientSupport] = [:],
    ) {
        self.name = name
        self.id = id
        self.kind = kind
        self.clientShareLength = clientShareLength
        self.serverShareLength = serverShareLength
        self.openssl = openssl
        self.go = go
        self.clients = clients
    }
}
