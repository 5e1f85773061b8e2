/// A kind of handshake message, by its number in the IANA registry of handshake types.
///
/// HelloRetryRequest has no number of its own: it is a ServerHello with a special random
/// (RFC 8446 section 4.1.3).
package struct HandshakeType: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt8

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

extension HandshakeType {
    /// Asks for a renegotiation; TLS 1.2 only.
    package static let helloRequest = HandshakeType(rawValue: 0x00)

    /// The client's offer.
    package static let clientHello = HandshakeType(rawValue: 0x01)

    /// The server's choice, or its request to try again.
    package static let serverHello = HandshakeType(rawValue: 0x02)

    /// A ticket for a later resumption.
    package static let newSessionTicket = HandshakeType(rawValue: 0x04)

    /// The last of the early data was sent.
    package static let endOfEarlyData = HandshakeType(rawValue: 0x05)

    /// The rest of the server's answers.
    package static let encryptedExtensions = HandshakeType(rawValue: 0x08)

    /// A certificate chain.
    package static let certificate = HandshakeType(rawValue: 0x0b)

    /// The server's key share; TLS 1.2 only.
    package static let serverKeyExchange = HandshakeType(rawValue: 0x0c)

    /// Asks the client for a certificate.
    package static let certificateRequest = HandshakeType(rawValue: 0x0d)

    /// The end of the server's flight; TLS 1.2 only.
    package static let serverHelloDone = HandshakeType(rawValue: 0x0e)

    /// The signature over the handshake.
    package static let certificateVerify = HandshakeType(rawValue: 0x0f)

    /// The client's key share; TLS 1.2 only.
    package static let clientKeyExchange = HandshakeType(rawValue: 0x10)

    /// The check value over the handshake.
    package static let finished = HandshakeType(rawValue: 0x14)

    /// An OCSP response; TLS 1.2 only.
    package static let certificateStatus = HandshakeType(rawValue: 0x16)

    /// New keys from here on.
    package static let keyUpdate = HandshakeType(rawValue: 0x18)

    /// A certificate chain, compressed.
    package static let compressedCertificate = HandshakeType(rawValue: 0x19)

    /// Stands for a first ClientHello in the hash of messages; never sent.
    package static let messageHash = HandshakeType(rawValue: 0xfe)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .helloRequest: "hello_request_RESERVED",
        .clientHello: "client_hello",
        .serverHello: "server_hello",
        .newSessionTicket: "new_session_ticket",
        .endOfEarlyData: "end_of_early_data",
        .encryptedExtensions: "encrypted_extensions",
        .certificate: "certificate",
        .serverKeyExchange: "server_key_exchange_RESERVED",
        .certificateRequest: "certificate_request",
        .serverHelloDone: "server_hello_done_RESERVED",
        .certificateVerify: "certificate_verify",
        .clientKeyExchange: "client_key_exchange_RESERVED",
        .finished: "finished",
        .certificateStatus: "certificate_status_RESERVED",
        .keyUpdate: "key_update",
        .compressedCertificate: "compressed_certificate",
        .messageHash: "message_hash",
    ]
}
