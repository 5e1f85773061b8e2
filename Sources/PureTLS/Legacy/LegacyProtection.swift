import Interop
import Wire

/// One direction's keys in TLS 1.2, for whichever kind of cipher suite.
enum LegacyProtection: RecordSealing {
    case counter(CounterProtection)
    case chaining(ChainingProtection)

    /// The record that holds what was made of some content: one, also where it is longer than any
    /// in plaintext.
    static func record(of payload: [UInt8], as type: ContentType) -> [UInt8] {
        var writer = ByteWriter()
        writer.codePoint(type)
        writer.codePoint(ProtocolVersion.tls12)
        writer.vector(lengthBytes: 2, payload)
        return writer.bytes
    }

    /// The record that carries some content.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws(Rejection) -> [UInt8] {
        switch self {
        case .counter(var protection):
            defer { self = .counter(protection) }
            return try protection.seal(content, as: type)
        case .chaining(var protection):
            defer { self = .chaining(protection) }
            return try protection.seal(content, as: type)
        }
    }

    /// The content of a record.
    mutating func open(_ record: RecordBuffer.Entry) throws(Rejection) -> [UInt8] {
        switch self {
        case .counter(var protection):
            defer { self = .counter(protection) }
            return try protection.open(record)
        case .chaining(var protection):
            defer { self = .chaining(protection) }
            return try protection.open(record)
        }
    }
}
