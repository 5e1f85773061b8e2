import Interop
import Wire

/// A way in which a key share can be wrong.
package enum ShareFault: Hashable, Sendable {
    /// Its last byte is missing.
    case tooShort

    /// It has one byte more.
    case tooLong

    /// Its length is right, and it is no key; of a hybrid's share the half of ML-KEM is none.
    case invalid

    /// The share with this fault.
    func spoil(_ share: KeyShare) -> KeyShare {
        let key = share.keyExchange
        let spoilt =
            switch self {
            case .tooShort: Array(key.dropLast())
            case .tooLong: key + [0]
            case .invalid: Self.noKey(share)
            }
        return KeyShare(group: share.group, keyExchange: spoilt)
    }

    /// The bytes of a share of which one part is no key.
    ///
    /// The curve's part of a hybrid stays good: a server that refused it would not have shown that
    /// it looks at the other.
    private static func noKey(_ share: KeyShare) -> [UInt8] {
        let parts = share.group.exchangeParts ?? []
        var rest = share.keyExchange[...]
        return parts.flatMap { part in
            defer { rest = rest.dropFirst(part.shareLength) }
            let isSpoilt = parts.count == 1 || !part.isOnCurve
            return isSpoilt ? noKey(of: part) : Array(rest.prefix(part.shareLength))
        }
    }

    private static func noKey(of part: KeyExchangePart) -> [UInt8] {
        switch part {
        case .x25519:
            // The point whose multiples are all zero (RFC 7748 section 6.1).
            [UInt8](repeating: 0, count: part.shareLength)
        case .secp256r1, .secp384r1, .secp521r1:
            // The point (0, 0), which lies on none of these curves: 0 is not b.
            [4] + [UInt8](repeating: 0, count: part.shareLength - 1)
        case .mlkem768, .mlkem1024:
            // Coefficients of 4095, above q = 3329 (FIPS 203 section 7.2).
            [UInt8](repeating: 0xff, count: part.shareLength)
        }
    }
}
