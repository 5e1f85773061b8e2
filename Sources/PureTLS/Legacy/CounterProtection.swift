import Crypto
import FoundationEssentials
import Interop
import Wire

/// One direction's keys in TLS 1.2 with AES-128-GCM (RFC 5288 section 3).
struct LegacyProtection: RecordSealing {
    /// The lengths of a key, and of the part of a nonce that is not sent, in bytes.
    static let keyLength = 16
    static let saltLength = 4

    /// The part of a nonce that is sent before the ciphertext, and the tag after it, in bytes.
    private static let explicitLength = 8
    private static let tagLength = 16

    private let key: SymmetricKey
    private let salt: [UInt8]
    private var sequenceNumber: UInt64 = 0

    /// Takes a key and a salt of a key block.
    init(key: [UInt8], salt: [UInt8]) {
        self.key = SymmetricKey(data: key)
        self.salt = salt
    }

    /// The record that carries some content.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws(Rejection) -> [UInt8] {
        let explicit = sequenceBytes
        let authenticated = authenticated(type, length: content.count)
        do {
            let box = try AES.GCM.seal(
                content,
                using: key,
                nonce: .init(data: salt + explicit),
                authenticating: authenticated
            )
            sequenceNumber &+= 1
            return Record.encoding(explicit + box.ciphertext + box.tag, as: type)
        } catch {
            throw .unsealed
        }
    }

    /// The content of a record.
    mutating func open(_ record: RecordBuffer.Entry) throws(Rejection) -> [UInt8] {
        let payload = record.fragment
        let length = payload.count - Self.explicitLength - Self.tagLength
        guard length >= 0 else {
            let reason = "\(payload.count) bytes are too few to be encrypted"
            throw Rejection("record", reason, alert: .badRecordMAC)
        }
        do {
            let box = try AES.GCM.SealedBox(
                nonce: .init(data: salt + payload.prefix(Self.explicitLength)),
                ciphertext: payload[Self.explicitLength...].prefix(length),
                tag: payload.suffix(Self.tagLength)
            )
            let content = try AES.GCM.open(
                box,
                using: key,
                authenticating: authenticated(record.type, length: length)
            )
            sequenceNumber &+= 1
            return Array(content)
        } catch {
            throw Rejection("record", "its tag is wrong", alert: .badRecordMAC)
        }
    }

    private var sequenceBytes: [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: sequenceNumber >> (8 * UInt64($0))) }
    }

    /// What the tag covers besides the content (RFC 5246 section 6.2.3.3).
    private func authenticated(_ type: ContentType, length: Int) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(sequenceBytes)
        writer.codePoint(type)
        writer.codePoint(ProtocolVersion.tls12)
        writer.number(length, bytes: 2)
        return writer.bytes
    }
}
