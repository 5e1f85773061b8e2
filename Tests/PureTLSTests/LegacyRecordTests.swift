import Crypto
import CryptoExtras
import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A protected record of TLS 1.2` {
    private static let keys = (
        authentication: [UInt8](repeating: 1, count: 20),
        encryption: [UInt8](repeating: 2, count: 16)
    )

    private static func chaining(isEncryptedFirst: Bool) -> LegacyProtection {
        .chaining(
            ChainingProtection(
                authenticationKey: keys.authentication,
                key: keys.encryption,
                isEncryptedFirst: isEncryptedFirst,
                vectorSeed: [7]
            )
        )
    }

    static let protections: [LegacyProtection] = [
        .counter(CounterProtection(key: keys.encryption, salt: [1, 2, 3, 4])),
        chaining(isEncryptedFirst: false), chaining(isEncryptedFirst: true),
    ]

    private static func entry(_ bytes: [UInt8]) throws -> RecordBuffer.Entry {
        var records = RecordBuffer.legacy
        records.append(bytes)
        let entry = try #require(try records.next())
        #expect(records.isAtBoundary)
        return entry
    }

    @Test(arguments: protections)
    func `opens as it was sealed, in its turn alone`(protection: LegacyProtection) throws {
        var (writing, reading) = (protection, protection)
        let first = try Self.entry(writing.seal([1, 2], as: .applicationData))
        let second = try Self.entry(writing.seal([], as: .applicationData))
        var early = reading
        #expect(throws: Rejection.self) { try early.open(second) }
        #expect(try reading.open(first) == [1, 2])
        #expect(try reading.open(second).isEmpty)
    }

    @Test(arguments: protections, [0, 11, 12, 15, 16, 255, 16_384])
    func `may hold up to 16 KB`(protection: LegacyProtection, count: Int) throws {
        var (writing, reading) = (protection, protection)
        let content = [UInt8](repeating: 9, count: count)
        let entry = try Self.entry(writing.seal(content, as: .applicationData))
        #expect(entry.type == .applicationData && entry.fragment.count > count)
        #expect(try reading.open(entry) == content)
    }

    @Test(arguments: protections)
    func `opens with none of its bytes changed`(protection: LegacyProtection) throws {
        var writing = protection
        let record = try writing.seal([1, 2, 3], as: .handshake)
        for place in record.indices.dropFirst(Record.headerLength) {
            var reading = protection
            let entry = try Self.entry(record.replacing(at: place, with: record[place] ^ 0x80))
            let error = #expect(throws: Rejection.self) { try reading.open(entry) }
            #expect(error?.alert == .badRecordMAC && error?.isOwnLimit == false)
        }
        for type in [ContentType.alert, .applicationData] {
            var reading = protection
            let entry = try Self.entry(record.replacing(at: 0, with: type.rawValue))
            #expect(throws: Rejection.self) { try reading.open(entry) }
        }
    }

    @Test func `has vectors that nobody foresees`() throws {
        var writing = Self.chaining(isEncryptedFirst: true)
        let vectors = try (0..<20).map { _ in
            Array(try writing.seal([1], as: .handshake)[Record.headerLength...].prefix(16))
        }
        #expect(Set(vectors).count == 20)
    }

    /// One with padding as a server made it, the length last.
    struct Padding: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let count: Int
        let isRight: Bool

        init(_ bytes: [UInt8], after count: Int, _ isRight: Bool) {
            self.bytes = bytes
            self.count = count
            self.isRight = isRight
        }

        var testDescription: String { "\(bytes.count) bytes after \(count)" }
    }

    /// With 20 bytes of MAC, 3 of content leave 9 in the block.
    static let paddings: [Padding] = [
        Padding([UInt8](repeating: 8, count: 9), after: 3, true),
        Padding([UInt8](repeating: 24, count: 25), after: 3, true),
        Padding([UInt8](repeating: 248, count: 249), after: 3, true),
        Padding([0], after: 11, true),
        Padding([UInt8](repeating: 255, count: 256), after: 12, true),
        Padding([7] + [UInt8](repeating: 8, count: 8), after: 3, false),
        Padding([UInt8](repeating: 8, count: 7) + [0, 8], after: 3, false),
        Padding([UInt8](repeating: 8, count: 8) + [9], after: 3, false),
        Padding([UInt8](repeating: 8, count: 8) + [255], after: 3, false),
        Padding([UInt8](repeating: 31, count: 9), after: 3, false),
        Padding([0x88] + [UInt8](repeating: 8, count: 8), after: 3, false),
        Padding([UInt8](repeating: 248, count: 248) + [247], after: 3, false),
        Padding([247] + [UInt8](repeating: 248, count: 248), after: 3, false),
    ]

    @Test(arguments: paddings, [false, true])
    func `has padding that tells its length in every byte`(
        padding: Padding,
        isEncryptedFirst: Bool,
    ) throws {
        // Without a MAC inside there is as much more content.
        let count = padding.count + (isEncryptedFirst ? 20 : 0)
        let content = [UInt8](repeating: 5, count: count)
        let plain = content + (isEncryptedFirst ? [] : Self.code(of: content)) + padding.bytes
        let vector = [UInt8](repeating: 3, count: 16)
        let text = try AES._CBC.encrypt(
            plain,
            using: SymmetricKey(data: Self.keys.encryption),
            iv: .init(ivBytes: vector),
            noPadding: true
        )
        let payload = vector + text
        let code = isEncryptedFirst ? Self.code(of: payload) : []
        let record = LegacyProtection.record(of: payload + code, as: .applicationData)
        var reading = Self.chaining(isEncryptedFirst: isEncryptedFirst)
        guard padding.isRight else {
            let error = #expect(throws: Rejection.self) { try reading.open(Self.entry(record)) }
            #expect(error?.alert == .badRecordMAC)
            return
        }
        #expect(try reading.open(Self.entry(record)) == content)
    }

    /// The MAC of a first record (RFC 5246 section 6.2.3.1).
    private static func code(of bytes: [UInt8]) -> [UInt8] {
        let length = [UInt8(bytes.count >> 8), UInt8(bytes.count & 0xff)]
        let header: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 23, 3, 3] + length
        let key = SymmetricKey(data: keys.authentication)
        return Array(HMAC<Insecure.SHA1>.authenticationCode(for: header + bytes, using: key))
    }

    @Test(arguments: [0, 15, 16, 31, 33, 35, 36], [false, true])
    func `of chained blocks has whole ones, and enough of them`(
        count: Int,
        isEncryptedFirst: Bool,
    ) throws {
        let payload = [UInt8](repeating: 4, count: count)
        let code = isEncryptedFirst ? Self.code(of: payload) : []
        let record = LegacyProtection.record(of: payload + code, as: .applicationData)
        var reading = Self.chaining(isEncryptedFirst: isEncryptedFirst)
        let error = #expect(throws: Rejection.self) { try reading.open(Self.entry(record)) }
        #expect(error?.alert == .badRecordMAC)
    }

    @Test func `has that version`() throws {
        let trust = Trust(authority: nil, serverName: "lab.test", now: Identity.now)
        for protection in Self.protections {
            var client = LegacyClient(groups: [.x25519], trust: trust)
            client.start()
            client.phase = .connected
            client.reading = protection
            var writing = protection
            let record = try writing.seal([7], as: .applicationData)
            for (minor, isTaken) in [(1, false), (3, true)] as [(UInt8, Bool)] {
                var client = client
                client.receive(record.replacing(at: 2, with: minor))
                #expect(client.takePlaintext() == (isTaken ? [7] : []))
                #expect(client.isConnected == isTaken)
            }
        }
    }
}
