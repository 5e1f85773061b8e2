import Crypto
import Foundation
import Interop
import SwiftASN1
import X509

/// A certificate and the private key that belongs to it, read from two files.
struct KeyedCertificate: Sendable {
    /// The certificate.
    let certificate: Certificate

    /// The certificate, in DER.
    let der: [UInt8]

    /// The certificate's file, as it is.
    let certificatePEM: String

    /// The key.
    let key: P256.Signing.PrivateKey

    /// The key's file, as it is.
    let keyPEM: String

    /// The path of the certificate.
    let path: String

    /// Reads both; throws a ``Fault`` where one is damaged or they do not belong together.
    init(certificatePEM: String, keyPEM: String, path: String) throws(Fault) {
        guard let document = try? PEMDocument(pemString: certificatePEM),
            let certificate = try? Certificate(pemDocument: document)
        else { throw Self.fault(path, "it is not one certificate in PEM") }
        guard let key = try? P256.Signing.PrivateKey(pemRepresentation: keyPEM) else {
            throw Self.fault(path, "its key is not one P-256 key in PEM")
        }
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw Self.fault(path, "its key belongs to another certificate")
        }
        self.certificate = certificate
        der = document.derBytes
        self.certificatePEM = certificatePEM
        self.key = key
        self.keyPEM = keyPEM
        self.path = path
    }

    /// Throws a ``Fault`` unless it is an authority that signed itself.
    func checkIsAuthority() throws(Fault) {
        guard case .isCertificateAuthority? = try? certificate.extensions.basicConstraints else {
            throw Self.fault(path, "it is not the certificate of an authority")
        }
        guard isSigned(by: self) else {
            throw Self.fault(path, "its signature is not its own, so it was altered")
        }
    }

    /// Throws a ``Fault`` unless an authority signed it for the servers of the lab.
    ///
    /// An authority's own signature is not enough: it signed itself too, and its key
    /// must never reach a server.
    func checkIsIssued(by authority: KeyedCertificate) throws(Fault) {
        guard isSigned(by: authority) else {
            throw Self.fault(path, "it is not signed by the authority beside it")
        }
        guard isForServers else {
            throw Self.fault(path, "it is not a server's certificate for lab.test")
        }
    }

    /// Throws a ``Fault`` unless it is valid now and for another day.
    func checkLasts(at now: Date) throws(Fault) {
        guard certificate.notValidBefore <= now else {
            throw Self.fault(path, "it is not valid before \(certificate.notValidBefore.text)")
        }
        guard certificate.notValidAfter > now + .day else {
            throw Self.fault(path, "it expires at \(certificate.notValidAfter.text)")
        }
    }

    /// A fault of the files at a path, and what to do about it.
    static func fault(_ path: String, _ reason: String) -> Fault {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return Fault(
            operation: "use certificate",
            subject: path,
            reason: reason,
            hint: "move `\(folder.joined(separator: "/"))` away to begin with a new authority",
        )
    }

    private var isForServers: Bool {
        let extensions = certificate.extensions
        guard case .notCertificateAuthority? = try? extensions.basicConstraints,
            let usage = try? extensions.extendedKeyUsage,
            let names = try? extensions.subjectAlternativeNames
        else { return false }
        return usage.contains(.serverAuth) && names.contains(.dnsName("lab.test"))
    }

    private func isSigned(by authority: KeyedCertificate) -> Bool {
        certificate.issuer == authority.certificate.subject
            && authority.certificate.publicKey.isValidSignature(
                certificate.signature,
                for: certificate
            )
    }
}

extension TimeInterval {
    /// Twenty-four hours.
    static let day: TimeInterval = 86_400

    /// Sixty minutes.
    static let hour: TimeInterval = 3_600
}

extension Date {
    /// The time in UTC (ISO 8601).
    fileprivate var text: String {
        formatted(.iso8601)
    }
}
