import Interop
import Wire

/// Cuts a server's bytes into records, and keeps the rest of the last one.
struct RecordBuffer {
    /// One record, header and all, as it came.
    struct Entry {
        let type: ContentType
        let bytes: [UInt8]

        /// What follows the header.
        var fragment: [UInt8] { Array(bytes.dropFirst(Record.headerLength)) }

        /// Makes sure that the version is that of every encrypted record, TLS 1.2 (RFC 8446
        /// section 5.2, RFC 5246 section 6.2.3); of one in plaintext it says nothing.
        func checkVersion() throws(Rejection) {
            let version = ProtocolVersion(rawValue: UInt16(bytes[1]) << 8 | UInt16(bytes[2]))
            guard version == .tls12 else {
                let reason =
                    "it is encrypted, and its version \(version) and not \(ProtocolVersion.tls12)"
                throw Rejection("record", reason, alert: .decodeError)
            }
        }
    }

    /// One for TLS 1.2, where records of every type may be encrypted, and may grow by 2048 bytes
    /// of it (RFC 5246 section 6.2.3).
    static var legacy: RecordBuffer {
        RecordBuffer(
            plaintextLimit: Record.plaintextLimit + 2048,
            ciphertextLimit: Record.plaintextLimit + 2048
        )
    }

    private let plaintextLimit: Int
    private let ciphertextLimit: Int
    private var bytes: [UInt8] = []
    private var start = 0

    /// Takes the most bytes that a record may hold, one that cannot and one that can be encrypted.
    ///
    /// The limits are those of TLS 1.3 unless others are given.
    init(
        plaintextLimit: Int = Record.plaintextLimit,
        ciphertextLimit: Int = Record.ciphertextLimit,
    ) {
        self.plaintextLimit = plaintextLimit
        self.ciphertextLimit = ciphertextLimit
    }

    /// Whether there is nothing but whole records.
    var isAtBoundary: Bool { start == bytes.count }

    /// Takes further bytes.
    mutating func append(_ more: [UInt8]) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes += more
    }

    /// Drops everything: nothing more is wanted.
    mutating func clear() {
        bytes = []
        start = 0
    }

    /// The next whole record; nil where there is none yet.
    ///
    /// Nonsense is seen at its first byte. The minor version is ignored here (RFC 8446 section 5.1).
    mutating func next() throws(Rejection) -> Entry? {
        let header = bytes[start...].prefix(Record.headerLength)
        guard let first = header.first else { return nil }
        let type = ContentType(rawValue: first)
        let isRecord = (ContentType.changeCipherSpec...(.applicationData)).contains(type)
        guard isRecord, header.count < 2 || bytes[start + 1] == 3 else {
            throw Rejection("record", "the bytes are not a TLS record", alert: .unexpectedMessage)
        }
        guard header.count == Record.headerLength else { return nil }
        let length = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        let limit = type == .applicationData ? ciphertextLimit : plaintextLimit
        guard length <= limit else {
            let reason = "\(length) bytes are more than the \(limit) allowed"
            throw Rejection("record", reason, alert: .recordOverflow)
        }
        let end = start + Record.headerLength + length
        guard end <= bytes.count else { return nil }
        defer { start = end }
        return Entry(type: type, bytes: Array(bytes[start..<end]))
    }
}
