import Interop
import Testing

@testable import Wire

@Suite struct `A hello under review` {
    private static func evidence(
        of share: KeyShare,
        in pieces: (ClientHello) -> [[UInt8]],
    ) -> WireEvidence {
        let hello = ClientHello(
            random: Array(repeating: 7, count: 32),
            legacySessionID: [],
            cipherSuites: [.aes128GCMSHA256],
            extensions: [
                .supportedVersions([.tls13]), .supportedGroups([share.group]), .keyShares([share]),
            ],
        )
        var observer = WireObserver()
        observer.reviewsHello = true
        for (index, piece) in pieces(hello).enumerated() {
            observer.sent(piece.span, at: index * 1_000)
        }
        return observer.evidence
    }

    private static let share = KeyShare(
        group: .x25519,
        keyExchange: Array(repeating: 9, count: 32),
    )

    @Test func `has no pieces where it is whole`() {
        #expect(Self.evidence(of: Self.share) { [$0.record] }.helloFraming == nil)
    }

    @Test func `shows a cut inside its key share, in segments or in records`() throws {
        let segments = try #require(
            Self.evidence(of: Self.share) { hello in
                CutHello(hello.record).map { [$0.segments.first, $0.segments.second] } ?? []
            }.helloFraming
        )
        #expect(segments.segments.count == 2)
        #expect(segments.records.count == 1)
        #expect(segments.isKeyShareCut)
        let records = try #require(
            Self.evidence(of: Self.share) { CutHello($0.record).map { [$0.records] } ?? [] }
                .helloFraming
        )
        #expect(records.segments.count == 1)
        #expect(records.records.count == 2)
        #expect(records.isKeyShareCut)
        #expect(records.records.reduce(0, +) == segments.records[0])
    }

    @Test(arguments: [3, 5, 40])
    func `shows a cut elsewhere for what it is`(place: Int) {
        let framing = Self.evidence(of: Self.share) {
            [Array($0.record[..<place]), Array($0.record[place...])]
        }.helloFraming
        #expect(framing?.segments.first == place)
        #expect(framing?.isKeyShareCut == false)
    }

    /// The base points of SEC 2, which are on their curves, and the same with another last bit.
    private static let points: [(NamedGroup, String)] = [
        (
            .secp256r1,
            """
            6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296\
            4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5
            """
        ),
        (
            .secp384r1,
            """
            aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a38\
            5502f25dbf55296c3a545e3872760ab73617de4a96262c6f5d9e98bf9292dc29\
            f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f
            """
        ),
        (
            .secp521r1,
            """
            00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d\
            3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5\
            bd66011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17\
            273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be9476\
            9fd16650
            """
        ),
    ]

    private static func point(_ digits: String) -> [UInt8] {
        let text = Array("04" + digits)
        return stride(from: 0, to: text.count, by: 2).compactMap {
            UInt8(String(text[$0...($0 + 1)]), radix: 16)
        }
    }

    @Test(arguments: points)
    func `knows a point that is not on its curve`(group: NamedGroup, digits: String) {
        let point = Self.point(digits)
        #expect(KeyShare(group: group, keyExchange: point).flaw == nil)
        var other = point
        other[other.count - 1] ^= 1
        #expect(KeyShare(group: group, keyExchange: other).flaw == .offCurve)
        let beyond = [4] + Array(repeating: UInt8(255), count: point.count - 1)
        #expect(KeyShare(group: group, keyExchange: beyond).flaw == .offCurve)
        #expect(KeyShare(group: group, keyExchange: point.dropLast()).flaw == .offCurve)
    }

    /// Where the key of ML-KEM begins in a share, and how long it is.
    @Test(
        arguments: [
            (.mlkem512, 0, 800), (.mlkem768, 0, 1184), (.mlkem1024, 0, 1568),
            (.x25519MLKEM768, 0, 1184), (.secp256r1MLKEM768, 65, 1184),
            (.secp384r1MLKEM1024, 97, 1568),
        ] as [(NamedGroup, Int, Int)]
    )
    func `knows a key that fails the modulus check`(group: NamedGroup, start: Int, length: Int) {
        var share = [UInt8](repeating: 0, count: length)
        switch group {
        case .x25519MLKEM768: share += Self.share.keyExchange
        case .secp256r1MLKEM768: share = Self.point(Self.points[0].1) + share
        case .secp384r1MLKEM1024: share = Self.point(Self.points[1].1) + share
        default: break
        }
        #expect(KeyShare(group: group, keyExchange: share).flaw == nil)
        // 3328 = 0xd00 is the largest coefficient, the first of two in three bytes.
        share[start + 1] = 0x0d
        #expect(KeyShare(group: group, keyExchange: share).flaw == nil)
        share[start] = 0x01
        #expect(KeyShare(group: group, keyExchange: share).flaw == .notReduced)
        share[start] = 0
        share[start + length - 32 - 1] = 0xd1
        #expect(KeyShare(group: group, keyExchange: share).flaw == .notReduced)
        share[start + length - 32 - 1] = 0
        // The seed behind the coefficients may be anything.
        share[start + length - 1] = 0xff
        #expect(KeyShare(group: group, keyExchange: share).flaw == nil)
    }

    @Test(
        arguments: [
            (.x25519MLKEM768, 1216, .zero), (.secp256r1MLKEM768, 1249, .offCurve),
            (.secp384r1MLKEM1024, 1665, .offCurve),
        ] as [(NamedGroup, Int, KeyShareFlaw)]
    )
    func `names the flaw of the curve where both halves have one`(
        group: NamedGroup,
        length: Int,
        flaw: KeyShareFlaw,
    ) {
        let zero = [UInt8](repeating: 0, count: length)
        #expect(KeyShare(group: group, keyExchange: zero).flaw == flaw)
        var both = zero
        both.replaceSubrange(200..<260, with: repeatElement(0xff, count: 60))
        #expect(KeyShare(group: group, keyExchange: both).flaw == flaw)
    }

    @Test func `knows the point whose every secret is zero`() {
        let zero = [UInt8](repeating: 0, count: 32)
        #expect(KeyShare(group: .x25519, keyExchange: zero).flaw == .zero)
        #expect(Self.share.flaw == nil)
        #expect(KeyShare(group: .x448, keyExchange: zero).flaw == nil)
    }
}
