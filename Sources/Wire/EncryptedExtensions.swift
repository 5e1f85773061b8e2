import Interop

/// The answers of a server that are not needed for its keys, decrypted (RFC 8446 section 4.3.1).
package struct EncryptedExtensions: Hashable, Sendable {
    /// The extensions, in their order.
    package let extensions: [HelloExtension]

    /// Reads the body of a message of type `encrypted_extensions`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "EncryptedExtensions")
        guard reader.left > 0 else {
            throw reader.failure(.missing(field: "extensions", needed: 2, left: 0))
        }
        extensions = try [HelloExtension](from: &reader, of: "EncryptedExtensions")
        try reader.end()
    }
}
