package import Interop

/// One entry of `key_share` (RFC 8446 section 4.2.8).
package struct KeyShare: Hashable, Sendable {
    /// The group that the key belongs to.
    package let group: NamedGroup

    /// The public key, or the ciphertext of a KEM.
    package let keyExchange: [UInt8]

    /// Puts the parts together.
    package init(group: NamedGroup, keyExchange: [UInt8]) {
        self.group = group
        self.keyExchange = keyExchange
    }

    init(from reader: inout ByteReader) throws(WireError) {
        group = NamedGroup(rawValue: try reader.uint16("key_share.group"))
        keyExchange = Array(try reader.vector(lengthBytes: 2, "key_exchange"))
        guard !keyExchange.isEmpty else {
            throw reader.failure(.badLength(field: "key_exchange", length: 0))
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.codePoint(group)
        writer.vector(lengthBytes: 2, keyExchange)
    }
}
