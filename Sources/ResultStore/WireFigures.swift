/// What one handshake showed on the wire, in figures that the row of its attempt has.
package struct WireFigures: Hashable, Sendable {
    /// The code point of the group that the server chose.
    package var group: Int?

    /// Whether the server asked for another ClientHello.
    package var helloRetryRequest: Bool?

    /// The cipher suite that the server chose, by its registered name.
    package var cipherSuite: String?

    /// The signature scheme of the server's CertificateVerify, by its registered name.
    package var signatureScheme: String?

    /// The number of certificates that the server sent.
    package var certificateChainLength: Int?

    /// Nothing known yet.
    package init() {}
}
