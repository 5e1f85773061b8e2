import Interop

extension KeyShare {
    /// Why it is no valid key of a client; nil where nothing is found.
    ///
    /// Looked for is what a server has to refuse of a share that has the right length. A group
    /// that is not known here has no flaw. Where both halves of a hybrid have one, the curve's is
    /// named: it is what a server may have refused the share for.
    var flaw: KeyShareFlaw? {
        switch group {
        case .x25519:
            return isZero ? .zero : nil
        case .secp256r1, .secp384r1, .secp521r1:
            return PrimeCurve.of(group).flatMap { $0.hasPoint(keyExchange) ? nil : .offCurve }
        case .mlkem512, .mlkem768, .mlkem1024:
            return Self.isReduced(keyExchange[...]) ? nil : .notReduced
        // In draft-ietf-tls-ecdhe-mlkem the key of ML-KEM comes first where the curve is X25519,
        // and behind the point else.
        case .x25519MLKEM768:
            return flaw(curve: .x25519, keyExchange.dropFirst(1184), keyExchange.prefix(1184))
        case .secp256r1MLKEM768:
            return flaw(curve: .secp256r1, keyExchange.prefix(65), keyExchange.dropFirst(65))
        case .secp384r1MLKEM1024:
            return flaw(curve: .secp384r1, keyExchange.prefix(97), keyExchange.dropFirst(97))
        default:
            return nil
        }
    }

    private func flaw(
        curve: NamedGroup,
        _ point: ArraySlice<UInt8>,
        _ key: ArraySlice<UInt8>,
    ) -> KeyShareFlaw? {
        KeyShare(group: curve, keyExchange: Array(point)).flaw
            ?? (Self.isReduced(key) ? nil : .notReduced)
    }

    private var isZero: Bool {
        keyExchange.count == 32 && keyExchange.allSatisfy { $0 == 0 }
    }

    /// Whether all coefficients of an ML-KEM key, two in three bytes, are below q.
    ///
    /// Behind them are 32 bytes of seed (FIPS 203 algorithm 13).
    private static func isReduced(_ key: ArraySlice<UInt8>) -> Bool {
        let vector = Array(key.dropLast(32))
        return stride(from: 0, to: vector.count - 2, by: 3).allSatisfy { index in
            let middle = UInt16(vector[index + 1])
            let first = UInt16(vector[index]) | (middle & 0x0f) << 8
            let second = middle >> 4 | UInt16(vector[index + 2]) << 4
            return first < 3329 && second < 3329
        }
    }
}
