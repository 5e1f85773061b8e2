import Interop
import Wire

/// Where a record of TLS 1.2 stands in its direction, which what protects it covers.
struct LegacyPlace: Sendable {
    private var number: UInt64 = 0

    /// Goes on to the next record.
    mutating func advance() {
        number &+= 1
    }

    /// Its number, in network order.
    var bytes: [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }

    /// What is authenticated before the content (RFC 5246 sections 6.2.3.1 and 6.2.3.3).
    func header(_ type: ContentType, length: Int) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(bytes)
        writer.codePoint(type)
        writer.codePoint(ProtocolVersion.tls12)
        writer.number(length, bytes: 2)
        return writer.bytes
    }
}
