package import Interop

/// A peer's signature over the handshake, decrypted (RFC 8446 section 4.4.3).
package struct CertificateVerifyMessage: Hashable, Sendable {
    /// The scheme of the signature.
    package let signatureScheme: SignatureScheme

    /// The signature.
    package let signature: [UInt8]

    /// Reads a complete message, header included, as a TLS library's message callback gives it.
    package init(_ bytes: [UInt8]) throws(WireError) {
        let message = try HandshakeMessage(bytes)
        guard message.type == .certificateVerify else {
            throw WireError(reading: "CertificateVerify", .wrongType(message.type))
        }
        var reader = ByteReader(message.body[...], of: "CertificateVerify")
        signatureScheme = SignatureScheme(rawValue: try reader.uint16("algorithm"))
        signature = Array(try reader.vector(lengthBytes: 2, "signature"))
        try reader.end()
    }
}
