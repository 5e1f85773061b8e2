import Interop

/// One of NIST's curves y^2 = x^3 - 3x + b over a prime field (SP 800-186 section 3.2.1).
///
/// It says of a public point whether it is one, and keeps no secret: its time depends on its input.
struct PrimeCurve {
    private let length: Int
    private let prime: FieldElement
    private let b: FieldElement

    /// The curve of a group; nil of one that has none of these.
    static func of(_ group: NamedGroup) -> PrimeCurve? {
        switch group {
        case .secp256r1: secp256r1
        case .secp384r1: secp384r1
        case .secp521r1: secp521r1
        default: nil
        }
    }

    private static let secp256r1 = PrimeCurve(
        prime: "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
        b: "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
    )

    private static let secp384r1 = PrimeCurve(
        prime: """
            fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe\
            ffffffff0000000000000000ffffffff
            """,
        b: """
            b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875a\
            c656398d8a2ed19d2a85c8edd3ec2aef
            """,
    )

    private static let secp521r1 = PrimeCurve(
        prime: "01ff" + String(repeating: "f", count: 128),
        b: """
            0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef1\
            09e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b50\
            3f00
            """,
    )

    private init(prime: String, b: String) {
        length = prime.count / 2
        self.prime = FieldElement(hexadecimal: prime)
        self.b = FieldElement(hexadecimal: b)
    }

    /// Whether these bytes are a point on it, uncompressed (RFC 8446 section 4.2.8.2).
    func hasPoint(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 1 + 2 * length, bytes[0] == 4 else { return false }
        let x = FieldElement(bytes: bytes[1...length])
        let y = FieldElement(bytes: bytes[(length + 1)...])
        guard x.isBelow(prime), y.isBelow(prime) else { return false }
        let square = y.times(y, modulo: prime)
        let cube = x.times(x, modulo: prime).times(x, modulo: prime)
        let threefold = x.plus(x, modulo: prime).plus(x, modulo: prime)
        return square.plus(threefold, modulo: prime) == cube.plus(b, modulo: prime)
    }
}
