import Interop

/// A server's wish for a certificate of the client, decrypted (RFC 8446 section 4.3.2).
package struct CertificateRequestMessage: Hashable, Sendable {
    /// What the client's answer must carry; empty during the handshake.
    package let context: [UInt8]

    /// The extensions, in their order.
    package let extensions: [HelloExtension]

    /// Reads the body of a message of type `certificate_request`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "CertificateRequest")
        context = Array(try reader.vector(lengthBytes: 1, "certificate_request_context"))
        extensions = try [HelloExtension](from: &reader, of: "CertificateRequest")
        try reader.end()
    }
}
