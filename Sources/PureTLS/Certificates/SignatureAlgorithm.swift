import SwiftASN1

/// How something is signed, whoever names it: a certificate or a handshake.
enum SignatureAlgorithm: Hashable, Sendable {
    case ecdsa(Hash)
    case rsaPKCS1(Hash)
    case rsaPSS(Hash)
    case ed25519
    case mldsa65
    case mldsa87

    /// The hash of what is signed.
    enum Hash: Hashable, Sendable {
        case sha256
        case sha384
        case sha512
    }

    /// Reads an `AlgorithmIdentifier` (RFC 5280 section 4.1.1.2); nil for an algorithm that this
    /// client does not have.
    ///
    /// Parameters are absent, as RFC 5758 section 3.2, RFC 8410 section 3 and RFC 9881 section 2
    /// want it; with PKCS #1 there may be a NULL (RFC 4055 section 5).
    init?(identifier: ASN1Node) throws {
        let (type, parameters) = try DER.sequence(identifier, identifier: .sequence) { nodes in
            (try ASN1ObjectIdentifier(derEncoded: &nodes), nodes.next())
        }
        if type == [1, 2, 840, 113549, 1, 1, 10] {
            guard let hash = try Hash(parametersOfPSS: parameters) else { return nil }
            self = .rsaPSS(hash)
            return
        }
        guard let algorithm = Self.numbers[type] else { return nil }
        if let parameters {
            guard case .rsaPKCS1 = algorithm else { throw Unwanted() }
            _ = try ASN1Null(derEncoded: parameters)
        }
        self = algorithm
    }

    /// Those that need no parameters to be told.
    private static let numbers: [ASN1ObjectIdentifier: SignatureAlgorithm] = [
        [1, 2, 840, 10045, 4, 3, 2]: .ecdsa(.sha256),
        [1, 2, 840, 10045, 4, 3, 3]: .ecdsa(.sha384),
        [1, 2, 840, 10045, 4, 3, 4]: .ecdsa(.sha512),
        .AlgorithmIdentifier.sha256WithRSAEncryption: .rsaPKCS1(.sha256),
        .AlgorithmIdentifier.sha384WithRSAEncryption: .rsaPKCS1(.sha384),
        .AlgorithmIdentifier.sha512WithRSAEncryption: .rsaPKCS1(.sha512),
        [1, 3, 101, 112]: .ed25519,
        [2, 16, 840, 1, 101, 3, 4, 3, 18]: .mldsa65,
        [2, 16, 840, 1, 101, 3, 4, 3, 19]: .mldsa87,
    ]

    /// There are parameters where none belong.
    private struct Unwanted: Error {}
}
