package import Interop

/// A peer's certificate chain, decrypted (RFC 8446 section 4.4.2).
package struct CertificateMessage: Hashable, Sendable {
    /// The certificates in DER, the peer's own first; may be empty.
    package let chain: [[UInt8]]

    /// What a request wanted to have sent back; empty in a server's.
    package let context: [UInt8]

    /// The types of the extensions that any of the certificates has with it.
    package let extensionTypes: Set<ExtensionType>

    /// Reads a complete message, header included, as a TLS library's message callback gives it.
    package init(_ bytes: [UInt8]) throws(WireError) {
        let message = try HandshakeMessage(bytes)
        guard message.type == .certificate else {
            throw WireError(reading: "Certificate", .wrongType(message.type))
        }
        var reader = ByteReader(message.body[...], of: "Certificate")
        context = Array(try reader.vector(lengthBytes: 1, "certificate_request_context"))
        var list = ByteReader(
            try reader.vector(lengthBytes: 3, "certificate_list"),
            of: "Certificate",
        )
        try reader.end()
        var chain: [[UInt8]] = []
        var types: Set<ExtensionType> = []
        while list.left > 0 {
            let certificate = try list.vector(lengthBytes: 3, "cert_data")
            guard !certificate.isEmpty else {
                throw list.failure(.badLength(field: "cert_data", length: 0))
            }
            guard list.left > 0 else {
                throw list.failure(.missing(field: "extensions", needed: 2, left: 0))
            }
            types.formUnion(try [HelloExtension](from: &list, of: "Certificate").map(\.type))
            chain.append(Array(certificate))
        }
        self.chain = chain
        extensionTypes = types
    }
}
