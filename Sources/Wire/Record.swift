package import Interop

/// One record of the record layer (RFC 8446 section 5.1).
package struct Record: Hashable, Sendable {
    /// What its header says that it holds.
    package let contentType: ContentType

    /// The version in its header; in TLS 1.3 it says nothing.
    package let legacyVersion: ProtocolVersion

    /// What its header says about its length: the bytes after the header.
    package let length: Int

    /// Whether its content is encrypted.
    package let isProtected: Bool

    /// Its content; empty where it is encrypted, since only the length is of use then.
    package let fragment: [UInt8]

    /// The most bytes that a record in plaintext may hold.
    package static let plaintextLimit = 1 << 14

    /// The most bytes that an encrypted record may hold (RFC 8446 section 5.2).
    package static let ciphertextLimit = plaintextLimit + 256

    /// The bytes of a record header.
    package static let headerLength = 5

    /// The records in plaintext that carry some content, as many as it takes.
    package static func encoding(
        _ content: [UInt8],
        as contentType: ContentType,
        legacyVersion: ProtocolVersion = .tls12,
    ) -> [UInt8] {
        var writer = ByteWriter()
        var rest = content[...]
        repeat {
            writer.codePoint(contentType)
            writer.codePoint(legacyVersion)
            writer.vector(lengthBytes: 2, rest.prefix(plaintextLimit))
            rest = rest.dropFirst(plaintextLimit)
        } while !rest.isEmpty
        return writer.bytes
    }
}
