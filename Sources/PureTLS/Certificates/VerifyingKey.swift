import Crypto
import CryptoExtras
import SwiftASN1

/// The public key of a certificate.
enum VerifyingKey {
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case p521(P521.Signing.PublicKey)
    case rsa(_RSA.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)
    case mldsa65(MLDSA65.PublicKey)
    case mldsa87(MLDSA87.PublicKey)

    /// Reads a `SubjectPublicKeyInfo` (RFC 5280 section 4.1.2.7); nil for a kind that this client
    /// does not have, and for RSA below 2048 bits.
    init?(subjectPublicKeyInfo node: ASN1Node) throws {
        let (type, parameters, bits) = try DER.sequence(node, identifier: .sequence) { nodes in
            guard let algorithm = nodes.next() else { throw NoAlgorithm() }
            let (type, parameters) = try DER.sequence(algorithm, identifier: .sequence) {
                (try ASN1ObjectIdentifier(derEncoded: &$0), $0.next())
            }
            return (type, parameters, try ASN1BitString(derEncoded: &nodes).bytes)
        }
        switch type {
        case .AlgorithmIdentifier.idEcPublicKey:
            guard let key = try Self.curve(parameters, bits) else { return nil }
            self = key
        case .AlgorithmIdentifier.rsaEncryption:
            let info = Array(node.encodedBytes)
            guard let key = try? _RSA.Signing.PublicKey(derRepresentation: info) else { return nil }
            self = .rsa(key)
        default:
            guard let key = try Self.plain(type, bits) else { return nil }
            guard parameters == nil else { throw Unwanted() }
            self = key
        }
    }

    /// A key of a kind that has no parameters (RFC 8410 section 3, RFC 9881 section 4).
    private static func plain(
        _ type: ASN1ObjectIdentifier,
        _ bits: ArraySlice<UInt8>,
    ) throws -> VerifyingKey? {
        switch type {
        case [1, 3, 101, 112]: .ed25519(try .init(rawRepresentation: bits))
        case [2, 16, 840, 1, 101, 3, 4, 3, 18]: .mldsa65(try .init(rawRepresentation: bits))
        case [2, 16, 840, 1, 101, 3, 4, 3, 19]: .mldsa87(try .init(rawRepresentation: bits))
        default: nil
        }
    }

    private static func curve(
        _ parameters: ASN1Node?,
        _ point: ArraySlice<UInt8>,
    ) throws -> VerifyingKey? {
        guard let parameters else { throw NoAlgorithm() }
        return switch try ASN1ObjectIdentifier(derEncoded: parameters) {
        case .NamedCurves.secp256r1: .p256(try .init(x963Representation: point))
        case .NamedCurves.secp384r1: .p384(try .init(x963Representation: point))
        case .NamedCurves.secp521r1: .p521(try .init(x963Representation: point))
        default: nil
        }
    }

    /// There is nothing where the algorithm, or its curve, belongs.
    private struct NoAlgorithm: Error {}

    /// There are parameters where none belong.
    private struct Unwanted: Error {}
}
