import Interop
import Wire

/// Puts handshake messages together, whatever the records they come in.
struct MessageBuffer {
    /// One message: its bytes with the header, and what follows the header.
    struct Entry {
        let type: HandshakeType
        let bytes: [UInt8]
        var body: [UInt8] { Array(bytes.dropFirst(HandshakeMessage.headerLength)) }
    }

    /// The longest message that is taken, in bytes: a chain of several ML-DSA-87 certificates.
    static let limit = 1 << 16

    private var bytes: [UInt8] = []
    private var start = 0

    /// Whether there is nothing but whole messages that were taken.
    var isEmpty: Bool { start == bytes.count }

    /// Takes the content of a record.
    mutating func append(_ fragment: [UInt8]) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes += fragment
    }

    /// The next whole message; nil where there is none yet.
    mutating func next() throws(Rejection) -> Entry? {
        let length = HandshakeMessage.headerLength
        guard bytes.count - start >= length else { return nil }
        let type = HandshakeType(rawValue: bytes[start])
        let body = bytes[(start + 1)...].prefix(length - 1).reduce(0) { $0 << 8 | Int($1) }
        guard length + body <= Self.limit else {
            let reason = "\(length + body) bytes are more than the \(Self.limit) taken"
            throw Rejection(type, reason, alert: .decodeError)
        }
        let end = start + length + body
        guard end <= bytes.count else { return nil }
        defer { start = end }
        return Entry(type: type, bytes: Array(bytes[start..<end]))
    }
}
