package import Interop
package import Wire

/// The client's half of one key exchange, for one connection.
package struct KeyPair: Sendable {
    /// The group.
    package let group: NamedGroup

    private let parts: [(part: KeyExchangePart, key: PartialKey)]

    /// Makes one from a source of randomness; nil for a group that this client does not have.
    package init?(_ group: NamedGroup, from source: inout some RandomNumberGenerator) {
        guard let parts = group.exchangeParts else { return nil }
        self.group = group
        var pairs: [(part: KeyExchangePart, key: PartialKey)] = []
        for part in parts {
            guard let key = Self.key(part, from: &source) else { return nil }
            pairs.append((part, key))
        }
        self.parts = pairs
    }

    /// The order of P-256 leaves out one scalar in 2^32, so that a second try is rare and a
    /// tenth means that the source is none.
    private static func key(
        _ part: KeyExchangePart,
        from source: inout some RandomNumberGenerator,
    ) -> PartialKey? {
        for _ in 0..<10 {
            let seed = source.bytes(part.seedLength)
            if let key = try? PartialKey(part, seed: seed) { return key }
        }
        return nil
    }

    /// What goes into `key_share`.
    package var share: KeyShare {
        KeyShare(group: group, keyExchange: parts.flatMap { $0.key.share })
    }

    /// The secret that both sides have once the server has answered.
    package func secret(with answer: [UInt8]) throws(Rejection) -> [UInt8] {
        let wanted = parts.reduce(0) { $0 + $1.part.answerLength }
        guard answer.count == wanted else {
            let reason = "a share of `\(group)` has \(wanted) bytes and not \(answer.count)"
            throw Rejection("key_share", reason, alert: .illegalParameter)
        }
        var rest = answer[...]
        var secret: [UInt8] = []
        for (part, key) in parts {
            do {
                secret += try key.secret(with: rest.prefix(part.answerLength))
            } catch {
                let reason = "it is no key of `\(group)`"
                throw Rejection("key_share", reason, alert: .illegalParameter)
            }
            rest = rest.dropFirst(part.answerLength)
        }
        return secret
    }
}

extension RandomNumberGenerator {
    /// Draws some bytes.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            unsafe withUnsafeBytes(of: next()) { unsafe bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}
