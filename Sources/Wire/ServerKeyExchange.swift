package import Interop

/// The curve of a server's ephemeral key in TLS 1.2 (RFC 8422 section 5.4).
package struct ServerKeyExchange: Hashable, Sendable {
    /// The curve, or whatever stands in its place.
    package let group: NamedGroup

    /// The number of bytes at the beginning of a body that name it.
    static let prefixLength = 3

    /// The only kind of ECParameters that is not deprecated, `named_curve`.
    private static let namedCurve: UInt8 = 3

    /// Reads the beginning of the body of a message of type `server_key_exchange`.
    ///
    /// It means anything only after a ServerHello whose cipher suite has such a key.
    package init(prefix: [UInt8]) throws(WireError) {
        var reader = ByteReader(prefix[...], of: "ServerKeyExchange")
        let type = try reader.uint8("curve_type")
        guard type == Self.namedCurve else {
            throw reader.failure(.badValue(field: "curve_type", value: Int(type)))
        }
        group = NamedGroup(rawValue: try reader.uint16("namedcurve"))
    }
}

extension CipherSuite {
    /// Whether a server that chose it sends an ephemeral key on a curve, which it names.
    ///
    /// Those of RFC 8422 section 6, RFC 5289 section 3, RFC 7251 section 2 and RFC 7905 section 2.
    var hasEphemeralCurve: Bool {
        switch rawValue {
        case 0xc006...0xc00a, 0xc010...0xc019, 0xc023, 0xc024, 0xc027, 0xc028, 0xc02b, 0xc02c,
            0xc02f, 0xc030, 0xc0ac...0xc0af, 0xcca8, 0xcca9:
            true
        default:
            false
        }
    }
}
