import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A key pair` {
    /// Sources: RFC 8446 section 4.2.8.2, RFC 7748, draft-ietf-tls-ecdhe-mlkem section 4 and
    /// draft-ietf-tls-mlkem section 4.2.
    @Test(
        arguments: [
            (.x25519, 32, 32, 32), (.secp256r1, 65, 65, 32), (.secp384r1, 97, 97, 48),
            (.secp521r1, 133, 133, 66), (.mlkem768, 1184, 1088, 32), (.mlkem1024, 1568, 1568, 32),
            (.x25519MLKEM768, 1216, 1120, 64), (.secp256r1MLKEM768, 1249, 1153, 64),
            (.secp384r1MLKEM1024, 1665, 1665, 80),
        ] as [(NamedGroup, Int, Int, Int)]
    )
    func `has the sizes that the drafts say`(
        group: NamedGroup,
        share: Int,
        answer: Int,
        secret: Int,
    ) throws {
        var generator = SeededGenerator(seed: 5)
        let pair = try #require(KeyPair(group, from: &generator))
        #expect(pair.share.keyExchange.count == share && pair.share.group == group)
        let (theirs, theirSecret) = try TestServer.answer(pair.share)
        #expect(theirs.keyExchange.count == answer && group.answerLength == answer)
        let ours = try pair.secret(with: theirs.keyExchange)
        #expect(ours == theirSecret && ours.count == secret)
        for wrong in [Array(theirs.keyExchange.dropLast()), theirs.keyExchange + [0], []] {
            let error = #expect(throws: Rejection.self) { try pair.secret(with: wrong) }
            #expect(error?.alert == .illegalParameter)
        }
    }

    @Test func `has its parts in the order of the draft`() throws {
        var generator = SeededGenerator(seed: 5)
        let curve = try #require(KeyPair(.secp256r1MLKEM768, from: &generator))
        // An uncompressed point comes first.
        #expect(curve.share.keyExchange[0] == 4)
        let turned = try #require(KeyPair(.x25519MLKEM768, from: &generator))
        let theirs = try TestServer.answer(turned.share)
        let alone = try TestServer.answer(
            KeyShare(group: .x25519, keyExchange: Array(turned.share.keyExchange.suffix(32)))
        )
        let mixed = Array(theirs.0.keyExchange.prefix(1088)) + alone.0.keyExchange
        let secret = try turned.secret(with: mixed)
        #expect(Array(secret.suffix(32)) == alone.secret)
        #expect(Array(secret.prefix(32)) == Array(theirs.secret.prefix(32)))
    }

    @Test func `is the same for the same randomness, and there for own groups alone`() {
        for group in NamedGroup.own {
            var (one, other) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
            let shares = (KeyPair(group, from: &one)?.share, KeyPair(group, from: &other)?.share)
            #expect(shares.0 != nil && shares.0 == shares.1)
        }
        var generator = SeededGenerator(seed: 5)
        #expect(KeyPair(.mlkem512, from: &generator) == nil)
        #expect(KeyPair(.x448, from: &generator) == nil)
    }

    @Test(arguments: NamedGroup.own)
    func `has a share that can be spoilt in three ways`(group: NamedGroup) throws {
        var generator = SeededGenerator(seed: 5)
        let share = try #require(KeyPair(group, from: &generator)).share
        let length = share.keyExchange.count
        #expect(ShareFault.tooShort.spoil(share).keyExchange.count == length - 1)
        #expect(ShareFault.tooLong.spoil(share).keyExchange.count == length + 1)
        let invalid = ShareFault.invalid.spoil(share)
        #expect(invalid.keyExchange.count == length && invalid != share)
        #expect(throws: (any Error).self) { try TestServer.answer(invalid) }
    }
}
