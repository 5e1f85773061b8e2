import Interop
import Wire

/// A server's ephemeral key, signed (RFC 8422 section 5.4).
struct LegacyKeyExchange {
    /// The curve that the server names.
    let group: NamedGroup

    /// Its public key.
    let key: [UInt8]

    /// What is signed of it.
    let parameters: [UInt8]

    /// How it is signed, and the signature.
    let scheme: SignatureScheme
    let signature: [UInt8]

    /// Reads the body of a message of type `server_key_exchange`.
    init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "ServerKeyExchange")
        let type = try reader.uint8("curve_type")
        guard type == 3 else {
            // Anything but named_curve was never offered.
            throw reader.failure(.badValue(field: "curve_type", value: Int(type)))
        }
        group = NamedGroup(rawValue: try reader.uint16("namedcurve"))
        key = Array(try reader.vector(lengthBytes: 1, "point"))
        parameters = Array(body.prefix(body.count - reader.left))
        scheme = SignatureScheme(rawValue: try reader.uint16("algorithm"))
        signature = Array(try reader.vector(lengthBytes: 2, "signature"))
        try reader.end()
    }
}
