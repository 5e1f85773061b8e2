import Crypto
import FoundationEssentials
package import Interop
import Wire

/// One direction's keys, and the number of its next record (RFC 8446 sections 5.2 and 5.3).
package struct RecordProtection: RecordSealing {
    /// The bytes that a tag adds.
    static let tagLength = 16

    /// The most records under one key: RFC 8446 section 5.5 allows AES-GCM 2^24.5 of them.
    static let recordLimit: UInt64 = 1 << 24

    private let suite: CipherSuite
    private let key: SymmetricKey
    private let vector: [UInt8]
    private var sequenceNumber: UInt64 = 0

    /// Derives key and vector from a traffic secret (RFC 8446 section 7.3); nil for a suite
    /// that this client does not have.
    package init?(_ suite: CipherSuite, secret: [UInt8]) {
        guard let hash = suite.hash, let keyLength = suite.keyLength else { return nil }
        self.suite = suite
        key = SymmetricKey(data: hash.expandLabel(secret, "key", count: keyLength))
        vector = hash.expandLabel(secret, "iv", count: 12)
    }

    /// The record that carries some content, at most ``Record/plaintextLimit`` bytes.
    package mutating func seal(
        _ content: [UInt8],
        as type: ContentType,
    ) throws(Rejection) -> [UInt8] {
        let inner = content + [type.rawValue]
        let header = Self.header(length: inner.count + Self.tagLength)
        let nonce = try nextNonce()
        do {
            switch suite {
            case .chacha20Poly1305SHA256:
                let box = try ChaChaPoly.seal(
                    inner,
                    using: key,
                    nonce: .init(data: nonce),
                    authenticating: header
                )
                return header + box.ciphertext + box.tag
            default:
                let box = try AES.GCM.seal(
                    inner,
                    using: key,
                    nonce: .init(data: nonce),
                    authenticating: header
                )
                return header + box.ciphertext + box.tag
            }
        } catch {
            throw .unsealed
        }
    }

    /// The content of a record, and the type that it really has, without the padding.
    package mutating func open(
        _ record: [UInt8],
    ) throws(Rejection) -> (type: ContentType, content: [UInt8]) {
        let header = record.prefix(Record.headerLength)
        let payload = record.dropFirst(Record.headerLength)
        guard payload.count > Self.tagLength else {
            let reason = "\(payload.count) bytes are too few to be encrypted"
            throw Rejection("record", reason, alert: .badRecordMAC)
        }
        let nonce = try nextNonce()
        let inner: Data
        do {
            let (text, tag) = (payload.dropLast(Self.tagLength), payload.suffix(Self.tagLength))
            switch suite {
            case .chacha20Poly1305SHA256:
                let box = try ChaChaPoly.SealedBox(
                    nonce: .init(data: nonce),
                    ciphertext: text,
                    tag: tag
                )
                inner = try ChaChaPoly.open(box, using: key, authenticating: header)
            default:
                let box = try AES.GCM.SealedBox(
                    nonce: .init(data: nonce),
                    ciphertext: text,
                    tag: tag
                )
                inner = try AES.GCM.open(box, using: key, authenticating: header)
            }
        } catch {
            throw Rejection("record", "its tag is wrong", alert: .badRecordMAC)
        }
        return try Self.unpadded(Array(inner))
    }

    private static func unpadded(
        _ inner: [UInt8],
    ) throws(Rejection) -> (type: ContentType, content: [UInt8]) {
        guard inner.count <= Record.plaintextLimit + 1 else {
            let reason = "it holds more than \(Record.plaintextLimit) bytes"
            throw Rejection("record", reason, alert: .recordOverflow)
        }
        guard let end = inner.lastIndex(where: { $0 != 0 }) else {
            throw Rejection("record", "it is all padding", alert: .unexpectedMessage)
        }
        return (ContentType(rawValue: inner[end]), Array(inner[..<end]))
    }

    private mutating func nextNonce() throws(Rejection) -> [UInt8] {
        guard sequenceNumber < Self.recordLimit else {
            throw .ownLimit(
                "record",
                "\(Self.recordLimit) of them have had the same key",
                hint: "have the server send less, or change its keys",
            )
        }
        var nonce = vector
        for place in 0..<8 {
            nonce[11 - place] ^= UInt8(truncatingIfNeeded: sequenceNumber >> (8 * UInt64(place)))
        }
        sequenceNumber += 1
        return nonce
    }

    private static func header(length: Int) -> [UInt8] {
        var writer = ByteWriter()
        writer.codePoint(ContentType.applicationData)
        writer.codePoint(ProtocolVersion.tls12)
        writer.number(length, bytes: 2)
        return writer.bytes
    }
}
