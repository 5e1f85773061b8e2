import Interop
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
    init?(identifier: ASN1Node) throws {
        let type = try DER.sequence(identifier, identifier: .sequence) { nodes in
            let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
            while nodes.next() != nil {}
            return type
        }
        switch type {
        case [1, 2, 840, 10045, 4, 3, 2]: self = .ecdsa(.sha256)
        case [1, 2, 840, 10045, 4, 3, 3]: self = .ecdsa(.sha384)
        case [1, 2, 840, 10045, 4, 3, 4]: self = .ecdsa(.sha512)
        case .AlgorithmIdentifier.sha256WithRSAEncryption: self = .rsaPKCS1(.sha256)
        case .AlgorithmIdentifier.sha384WithRSAEncryption: self = .rsaPKCS1(.sha384)
        case .AlgorithmIdentifier.sha512WithRSAEncryption: self = .rsaPKCS1(.sha512)
        case [1, 3, 101, 112]: self = .ed25519
        case [2, 16, 840, 1, 101, 3, 4, 3, 18]: self = .mldsa65
        case [2, 16, 840, 1, 101, 3, 4, 3, 19]: self = .mldsa87
        default: return nil
        }
    }
}
