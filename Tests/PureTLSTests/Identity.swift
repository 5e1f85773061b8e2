import Crypto
import Foundation
import Interop
import SwiftASN1
import X509

/// A server's certificate under an authority of its own, and what signs with its key.
struct Identity: Sendable {
    /// The authority's certificate in DER.
    var authority: [UInt8]

    /// The server's chain in DER.
    var chain: [[UInt8]]

    /// The scheme that belongs to its key.
    let scheme: SignatureScheme

    /// Signs a handshake.
    let sign: @Sendable ([UInt8]) throws -> [UInt8]

    /// The time that tests are at, in seconds since 1970.
    static let now = 1_800_000_000

    /// One that is made once for all tests that do not care.
    static let shared = Result { try Identity() }

    /// Makes an authority, and a certificate of this kind under it.
    init(
        _ kind: Kind = .p256,
        names: [GeneralName] = [.dnsName("lab.test")],
        start: Int = now - 1000,
        end: Int = now + 1000,
        authorityEnd: Int = now + 1000,
        isAuthority: Bool = true,
        pathLength: Int? = 0,
        intermediate: Bool = false,
        chain hasChain: Bool = true,
        usage: KeyUsage = KeyUsage(digitalSignature: true),
        purpose: ExtendedKeyUsage.Usage = .serverAuth,
        unknownExtension: Bool = false,
        betweenExtensions: Certificate.Extensions? = nil,
        isBetweenOld: Bool = false,
        authorityKey rootKey: Certificate.PrivateKey = .init(P256.Signing.PrivateKey()),
    ) throws {
        let root = try Self.certificate(
            "authority",
            rootKey.publicKey,
            from: Self.now - 2000,
            to: authorityEnd,
            issuer: ("authority", rootKey),
            extensions: try Certificate.Extensions {
                if isAuthority {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: pathLength))
                    Critical(KeyUsage(keyCertSign: true))
                }
            },
        )
        var issuer = ("authority", rootKey)
        var between: [[UInt8]] = []
        if intermediate {
            let key = P384.Signing.PrivateKey()
            between = [
                try Self.certificate(
                    "between",
                    Certificate.PublicKey(key.publicKey),
                    from: start,
                    to: end,
                    issuer: issuer,
                    version: isBetweenOld ? .v1 : .v3,
                    extensions: try Certificate.Extensions {
                        if !isBetweenOld {
                            Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                            for own in betweenExtensions ?? .init() { own }
                        }
                    },
                )
            ]
            issuer = ("between", Certificate.PrivateKey(key))
        }
        let signer = try kind.signer()
        let leaf = try Self.certificate(
            "leaf",
            signer.key,
            from: start,
            to: end,
            issuer: issuer,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(usage)
                try ExtendedKeyUsage([purpose])
                SubjectAlternativeNames(names)
                if unknownExtension {
                    Certificate.Extension(oid: [1, 2, 3, 4], critical: true, value: [5, 0])
                }
            },
        )
        authority = root
        chain = [leaf] + (hasChain ? between : [])
        scheme = signer.scheme
        sign = signer.sign
    }

    private static func certificate(
        _ name: String,
        _ key: Certificate.PublicKey,
        from start: Int,
        to end: Int,
        issuer: (name: String, key: Certificate.PrivateKey),
        version: Certificate.Version = .v3,
        extensions: Certificate.Extensions,
    ) throws -> [UInt8] {
        let certificate = try Certificate(
            version: version,
            serialNumber: Certificate.SerialNumber(),
            publicKey: key,
            notValidBefore: Date(timeIntervalSince1970: Double(start)),
            notValidAfter: Date(timeIntervalSince1970: Double(end)),
            issuer: try DistinguishedName { CommonName(issuer.name) },
            subject: try DistinguishedName { CommonName(name) },
            extensions: extensions,
            issuerPrivateKey: issuer.key,
        )
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }
}
