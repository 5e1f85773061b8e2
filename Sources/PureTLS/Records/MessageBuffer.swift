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

    /// The longest message that is taken, in bytes: as much as OpenSSL and BoringSSL take by default
    /// of a chain (SSL_CTX_set_max_cert_list(3)).
    static let limit = HandshakeMessage.headerLength + 100 << 10

    /// How long a body may be by the lengths of its fields, of messages that may be longer than
    /// that: RFC 8446 sections 4.3.2, 4.4.2 and 4.6.1; RFC 5246 sections 7.4.2 and 7.4.4.
    private static let longest: [HandshakeType: Int] = [
        .certificateRequest: 131_329, .certificate: 1 << 24 - 1, .newSessionTicket: 131_337,
    ]

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
            throw Self.rejection(of: type, length: length + body)
        }
        let end = start + length + body
        guard end <= bytes.count else { return nil }
        defer { start = end }
        return Entry(type: type, bytes: Array(bytes[start..<end]))
    }

    private static func rejection(of type: HandshakeType, length: Int) -> Rejection {
        guard length - HandshakeMessage.headerLength <= longest[type] ?? 0 else {
            let reason = "\(length) bytes are more than it can have"
            return Rejection(type, reason, alert: .decodeError)
        }
        return .ownLimit(
            type.description,
            "\(length) bytes are more than the \(limit) that this client takes",
            hint: "have the server send a shorter one",
        )
    }
}
