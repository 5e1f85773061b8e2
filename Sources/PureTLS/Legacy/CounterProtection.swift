import Crypto
import FoundationEssentials
import Interop
import Wire

/// One direction's keys in TLS 1.2 with AES-128-GCM (RFC 5288 section 3).
struct CounterProtection: RecordSealing {
    /// The lengths of a key, and of the part of a nonce that is not sent, in bytes.
    static let keyLength = 16
    static let saltLength = 4

    /// The part of a nonce that is sent before the ciphertext, and the tag after it, in bytes.
    private static let explicitLength = 8
    private static let tagLength = 16

    private let key: SymmetricKey
    private let salt: [UInt8]
    private var place = LegacyPlace()

    /// Takes a key and a salt of a key block.
    init(key: [UInt8], salt: [UInt8]) {
        self.key = SymmetricKey(data: key)
        self.salt = salt
    }

    /// The record that carries some content.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws(Rejection) -> [UInt8] {
        let explicit = place.bytes
        let authenticated = place.header(type, length: content.count)
        do {
            let box = try AES.GCM.seal(
                content,
                using: key,
                nonce: .init(data: salt + explicit),
                authenticating: authenticated
            )
            place.advance()
            return LegacyProtection.record(of: explicit + box.ciphertext + box.tag, as: type)
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
                authenticating: place.header(record.type, length: length)
            )
            place.advance()
            return Array(content)
        } catch {
            throw Rejection("record", "its tag is wrong", alert: .badRecordMAC)
        }
    }
}
