import SwiftASN1

extension SignatureAlgorithm.Hash {
    /// The length of a hash, in bytes.
    private var length: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    /// Reads `RSASSA-PSS-params` (RFC 4055 section 3.1); nil for what this client does not have.
    ///
    /// It has what TLS 1.3 has: one hash for everything, and a salt of its length (RFC 8446
    /// section 4.2.3). What is left out means SHA-1, which it has not.
    init?(parametersOfPSS node: ASN1Node?) throws {
        guard let node else { throw Incomplete() }
        let (hash, mask, salt, trailer) = try DER.sequence(node, identifier: .sequence) { nodes in
            (
                try Self.tagged(0, &nodes) { try Self.hash($0) },
                try Self.tagged(1, &nodes) { try Self.mask($0) },
                try Self.tagged(2, &nodes) { try Int(derEncoded: $0) },
                try Self.tagged(3, &nodes) { try Int(derEncoded: $0) }
            )
        }
        guard let hash, mask == hash, salt == hash.length, trailer ?? 1 == 1 else { return nil }
        self = hash
    }

    private static func tagged<Value>(
        _ number: UInt,
        _ nodes: inout ASN1NodeCollection.Iterator,
        read: (ASN1Node) throws -> Value?,
    ) throws -> Value? {
        try DER.optionalExplicitlyTagged(
            &nodes,
            tagNumber: number,
            tagClass: .contextSpecific,
            read
        ) ?? nil
    }

    /// Reads a `MaskGenAlgorithm`: MGF1 with some hash, or nothing that anybody uses.
    private static func mask(_ node: ASN1Node) throws -> Self? {
        let (type, parameters) = try DER.sequence(node, identifier: .sequence) { nodes in
            (try ASN1ObjectIdentifier(derEncoded: &nodes), nodes.next())
        }
        guard type == [1, 2, 840, 113549, 1, 1, 8] else { return nil }
        guard let parameters else { throw Incomplete() }
        return try hash(parameters)
    }

    /// Reads a `HashAlgorithm`, with NULL or without (RFC 4055 section 2.1).
    private static func hash(_ node: ASN1Node) throws -> Self? {
        let type = try DER.sequence(node, identifier: .sequence) { nodes in
            let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
            if let parameters = nodes.next() { _ = try ASN1Null(derEncoded: parameters) }
            return type
        }
        return switch type {
        case [2, 16, 840, 1, 101, 3, 4, 2, 1]: .sha256
        case [2, 16, 840, 1, 101, 3, 4, 2, 2]: .sha384
        case [2, 16, 840, 1, 101, 3, 4, 2, 3]: .sha512
        default: nil
        }
    }

    /// Something is missing that has no default.
    private struct Incomplete: Error {}
}
