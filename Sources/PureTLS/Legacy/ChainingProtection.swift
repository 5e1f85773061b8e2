import Crypto
import CryptoExtras
import FoundationEssentials
import Interop
import Wire

/// One direction's keys in TLS 1.2 with AES-128-CBC and HMAC-SHA-1 (RFC 5246 section 6.2.3.2).
///
/// What is wrong with a record, padding or MAC, is not told apart, neither by the alert nor by
/// what is computed. Only how much the MAC covers depends on the padding: what could be learned of
/// that are the lab's own requests.
struct ChainingProtection: RecordSealing {
    /// The lengths of the two keys, in bytes.
    static let authenticationKeyLength = 20
    static let keyLength = 16

    private static let blockLength = 16
    private static let codeLength = 20

    private let authenticationKey: SymmetricKey
    private let key: SymmetricKey
    private let isEncryptedFirst: Bool
    private let vectorKey: SymmetricKey
    private var place = LegacyPlace()

    /// Takes the keys of a key block.
    ///
    /// `isEncryptedFirst` says that the MAC covers what is encrypted (RFC 7366), and is not
    /// encrypted itself. Vectors, which nobody must foresee, are made from `vectorSeed`.
    init(
        authenticationKey: [UInt8],
        key: [UInt8],
        isEncryptedFirst: Bool,
        vectorSeed: [UInt8],
    ) {
        self.authenticationKey = SymmetricKey(data: authenticationKey)
        self.key = SymmetricKey(data: key)
        self.isEncryptedFirst = isEncryptedFirst
        vectorKey = SymmetricKey(data: vectorSeed)
    }

    /// The record that carries some content.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws(Rejection) -> [UInt8] {
        var plain = content
        if !isEncryptedFirst { plain += code(of: content, type) }
        let padding = Self.blockLength - plain.count % Self.blockLength
        plain += [UInt8](repeating: UInt8(padding - 1), count: padding)
        let payload = try encrypt(plain)
        defer { place.advance() }
        guard isEncryptedFirst else { return LegacyProtection.record(of: payload, as: type) }
        return LegacyProtection.record(of: payload + code(of: payload, type), as: type)
    }

    /// A vector and what is encrypted with it.
    private func encrypt(_ plain: [UInt8]) throws(Rejection) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(for: place.bytes, using: vectorKey)
        let vector = Array(Array(code).prefix(Self.blockLength))
        do {
            let text = try AES._CBC.encrypt(
                plain,
                using: key,
                iv: .init(ivBytes: vector),
                noPadding: true
            )
            return vector + text
        } catch {
            throw .unsealed
        }
    }

    /// The content of a record.
    mutating func open(_ record: RecordBuffer.Entry) throws(Rejection) -> [UInt8] {
        let content = isEncryptedFirst ? openCoded(record) : openEncrypted(record)
        guard let content else {
            throw Rejection("record", "its MAC or its padding is wrong", alert: .badRecordMAC)
        }
        place.advance()
        return content
    }

    /// A MAC over everything, and then the padding (RFC 7366 section 3).
    private func openCoded(_ record: RecordBuffer.Entry) -> [UInt8]? {
        let payload = Array(record.fragment.dropLast(Self.codeLength))
        let code = Array(record.fragment.dropFirst(payload.count))
        guard code.isSame(inConstantTimeAs: self.code(of: payload, record.type)),
            let plain = decrypt(payload)
        else { return nil }
        let (length, isRight) = Self.padding(of: plain, besides: 0)
        return isRight ? plain.dropLast(length) : nil
    }

    /// The padding, and then a MAC over the content.
    private func openEncrypted(_ record: RecordBuffer.Entry) -> [UInt8]? {
        guard let plain = decrypt(record.fragment), plain.count > Self.codeLength else {
            return nil
        }
        let (length, isPadded) = Self.padding(of: plain, besides: Self.codeLength)
        let authenticated = plain.dropLast(length)
        let content = Array(authenticated.dropLast(Self.codeLength))
        let code = Array(authenticated.suffix(Self.codeLength))
        // The MAC is computed also where the padding is wrong.
        let isAuthentic = code.isSame(inConstantTimeAs: self.code(of: content, record.type))
        return isPadded && isAuthentic ? content : nil
    }

    private func decrypt(_ payload: [UInt8]) -> [UInt8]? {
        guard payload.count >= 2 * Self.blockLength,
            payload.count.isMultiple(of: Self.blockLength)
        else { return nil }
        let (vector, text) = (
            payload.prefix(Self.blockLength), payload.dropFirst(Self.blockLength)
        )
        let plain = try? AES._CBC.decrypt(
            text,
            using: key,
            iv: .init(ivBytes: vector),
            noPadding: true
        )
        return plain.map(Array.init)
    }

    /// How long the padding is with its length, and whether all of its bytes say so.
    ///
    /// As many bytes are looked at whatever they are. Where something is wrong it counts as the
    /// length alone.
    private static func padding(
        of plain: [UInt8],
        besides other: Int,
    ) -> (length: Int, isRight: Bool) {
        let last = plain.last ?? 0
        var difference: UInt8 = 0
        for (place, byte) in plain.reversed().prefix(256).enumerated() {
            difference |= (place <= Int(last) ? 0xff : 0) & (byte ^ last)
        }
        let length = Int(last) + 1
        let isRight = difference == 0 && length + other <= plain.count
        return (isRight ? length : 1, isRight)
    }

    /// The MAC of some bytes of the record that is next.
    private func code(of bytes: [UInt8], _ type: ContentType) -> [UInt8] {
        let header = place.header(type, length: bytes.count)
        return Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: header + bytes, using: authenticationKey)
        )
    }
}
