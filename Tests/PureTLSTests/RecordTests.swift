import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A protected record` {
    private static func pair(
        _ suite: CipherSuite = .aes128GCMSHA256
    ) throws -> (RecordProtection, RecordProtection) {
        let secret = [UInt8](repeating: 3, count: suite.hash?.length ?? 0)
        let protection = try #require(RecordProtection(suite, secret: secret))
        return (protection, protection)
    }

    @Test(arguments: CipherSuite.own)
    func `opens as it was sealed, in its turn alone`(suite: CipherSuite) throws {
        var (writing, reading) = try Self.pair(suite)
        let first = try writing.seal([1], as: .handshake)
        let second = try writing.seal([], as: .applicationData)
        #expect(first.count == 5 + 1 + 1 + 16 && second.count == 5 + 1 + 16)
        var early = reading
        #expect(throws: Rejection.self) { try early.open(second) }
        #expect(try reading.open(first) == (.handshake, [1]))
        #expect(try reading.open(second) == (.applicationData, []))
    }

    @Test(arguments: [0, 1, 16_384])
    func `may hold up to 16 KB`(count: Int) throws {
        var (writing, reading) = try Self.pair()
        let content = [UInt8](repeating: 1, count: count)
        #expect(try reading.open(writing.seal(content, as: .applicationData)).content == content)
    }

    @Test func `is too long with a byte more, padding included`() throws {
        var (writing, reading) = try Self.pair()
        let record = try writing.seal([UInt8](repeating: 1, count: 16_385), as: .applicationData)
        let error = #expect(throws: Rejection.self) { try reading.open(record) }
        #expect(error?.alert == .recordOverflow)
    }

    @Test func `loses its padding, of which there must not be everything`() throws {
        var (writing, reading) = try Self.pair()
        // Content type 22, and zeros up to the real type, which is zero too: padding.
        let padded = try writing.seal([7, 22, 0, 0], as: ContentType(rawValue: 0))
        #expect(try reading.open(padded) == (.handshake, [7]))
        let empty = try writing.seal([0, 0], as: ContentType(rawValue: 0))
        let error = #expect(throws: Rejection.self) { try reading.open(empty) }
        #expect(error?.alert == .unexpectedMessage)
    }

    @Test func `has no suite but the three`() {
        let others = CipherSuite.names.keys.filter { !CipherSuite.own.contains($0) }
        for suite in others {
            #expect(RecordProtection(suite, secret: [1]) == nil)
        }
    }
}
