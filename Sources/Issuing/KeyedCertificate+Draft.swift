import Crypto
import Foundation
import Interop
import SwiftASN1
import X509

extension KeyedCertificate {
    /// A new certificate and its key, not written yet.
    struct Draft {
        /// The certificate, in PEM.
        let certificatePEM: String

        /// The key, in PEM.
        let keyPEM: String
    }
}

extension KeyedCertificate.Draft {
    /// Ten years with their leap days.
    private static let lifetime = 3652 * TimeInterval.day

    /// A new authority that may sign certificates of servers, and no further authority.
    static func authority(at now: Date) throws(Fault) -> Self {
        let key = P256.Signing.PrivateKey()
        return try named("authority") {
            let name = try DistinguishedName {
                OrganizationName("pqlab")
                CommonName("pqlab authority")
            }
            // An engine on another machine may have a clock that is behind.
            let start = now - .day
            let certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: Certificate.PublicKey(key.publicKey),
                notValidBefore: start,
                notValidAfter: start + lifetime,
                issuer: name,
                subject: name,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey))
                },
                issuerPrivateKey: Certificate.PrivateKey(key),
            )
            return (certificate, key)
        }
    }

    /// A new certificate for `lab.test` and the loopback, as long-lived as its authority.
    ///
    /// With a flaw it is not what it should be in that one respect.
    static func leaf(
        of authority: KeyedCertificate,
        at now: Date,
        with flaw: CertificateFlaw? = nil,
    ) throws(Fault) -> Self {
        let key = P256.Signing.PrivateKey()
        let name = flaw == .otherName ? "other.test" : "lab.test"
        return try named(name) {
            let certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: Certificate.PublicKey(key.publicKey),
                notValidBefore: flaw == .notYetValid ? now + .day : now - .day,
                notValidAfter: flaw == .expired
                    ? now - .hour : authority.certificate.notValidAfter,
                issuer: authority.certificate.subject,
                subject: try DistinguishedName { CommonName(name) },
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([.serverAuth])
                    SubjectAlternativeNames([
                        .dnsName(name),
                        .dnsName("localhost"),
                        .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
                    ])
                    SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey))
                    try authority.identifier
                },
                issuerPrivateKey: Certificate.PrivateKey(authority.key),
            )
            return (certificate, key)
        }
    }

    private static func named(
        _ name: String,
        _ make: () throws -> (Certificate, P256.Signing.PrivateKey),
    ) throws(Fault) -> Self {
        do {
            let (certificate, key) = try make()
            return Self(
                certificatePEM: try certificate.serializeAsPEM().pemString + "\n",
                keyPEM: key.pemRepresentation + "\n",
            )
        } catch {
            throw Fault(operation: "issue certificate", subject: name, reason: "\(error)")
        }
    }
}

extension KeyedCertificate {
    /// How what it signs names it.
    fileprivate var identifier: AuthorityKeyIdentifier {
        get throws {
            let subject = try certificate.extensions.subjectKeyIdentifier
            return AuthorityKeyIdentifier(keyIdentifier: subject?.keyIdentifier)
        }
    }
}
