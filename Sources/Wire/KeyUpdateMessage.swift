import Interop

/// That a sender's next record is protected with new keys (RFC 8446 section 4.6.3).
package struct KeyUpdateMessage: Hashable, Sendable {
    /// Whether the other side is asked for new keys of its own; nil for a number without meaning.
    package let isRequested: Bool?

    /// Reads the body of a message of type `key_update`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "KeyUpdate")
        let request = try reader.uint8("request_update")
        try reader.end()
        isRequested = request <= 1 ? request == 1 : nil
    }

    /// The message that tells of new keys and asks for none.
    package static let answer = HandshakeMessage.encoding([0], as: .keyUpdate)
}
