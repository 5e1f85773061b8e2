package import Interop

/// One handshake message (RFC 8446 section 4).
package struct HandshakeMessage: Hashable, Sendable {
    /// Its type.
    package let type: HandshakeType

    /// Its length in bytes, with the header of 4.
    package let length: Int

    /// What follows the header, or the beginning of it: as much as the reader of the stream has a
    /// use for.
    package let body: [UInt8]

    /// The bytes of a message header.
    package static let headerLength = 4

    init(type: HandshakeType, length: Int, body: [UInt8]) {
        self.type = type
        self.length = length
        self.body = body
    }

    /// Takes a complete message, header included, as a TLS library's message callback gives it.
    package init(_ bytes: [UInt8]) throws(WireError) {
        var reader = ByteReader(bytes[...], of: "Handshake")
        type = HandshakeType(rawValue: try reader.uint8("msg_type"))
        body = Array(try reader.vector(lengthBytes: 3, "length"))
        try reader.end()
        length = bytes.count
    }

    /// A message of some type with some body, as bytes.
    package static func encoding(_ body: [UInt8], as type: HandshakeType) -> [UInt8] {
        var writer = ByteWriter()
        writer.codePoint(type)
        writer.vector(lengthBytes: 3, body)
        return writer.bytes
    }
}
