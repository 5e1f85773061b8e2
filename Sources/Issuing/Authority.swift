import Digests
import Foundation
package import Interop
import X509

/// The lab's own certificate authority, one for each state folder.
///
/// It is made once, lasts ten years and is used again, so that what servers present
/// does not change from night to night. Files that are damaged, mixed up or about to
/// expire are a ``Fault``: nothing is ever replaced silently, since results that were
/// stored with the old certificate would no longer be comparable.
package struct Authority: Sendable {
    /// Its certificate, in DER.
    package let certificate: [UInt8]

    private let pair: KeyedCertificate
    private let folder: AuthorityFolder
    private let now: Date

    /// Opens the authority of a state folder, and makes it where there is none yet.
    ///
    /// Of several processes that open a new state at the same time one makes the
    /// authority, and all of them use it.
    package static func open(in state: String) throws(Fault) -> Authority {
        try open(in: state, at: Date())
    }

    /// The same, on another day.
    static func open(in state: String, at now: Date) throws(Fault) -> Authority {
        let folder = try AuthorityFolder.made(in: state)
        let pair = try folder.locked { () throws(Fault) in
            try folder.pair("authority") { () throws(Fault) in
                try .authority(at: now)
            }
        }
        try pair.checkIsAuthority()
        try pair.checkLasts(at: now)
        return Authority(certificate: pair.der, pair: pair, folder: folder, now: now)
    }

    private init(
        certificate: [UInt8],
        pair: KeyedCertificate,
        folder: AuthorityFolder,
        now: Date,
    ) {
        self.certificate = certificate
        self.pair = pair
        self.folder = folder
        self.now = now
    }

    /// The SHA-256 of the certificate's DER, as 64 hexadecimal digits.
    package var sha256: String {
        certificate.sha256
    }

    /// The certificate and key for `lab.test` of one kind, issued where there is none yet.
    ///
    /// Throws a ``Fault`` for a kind that cannot be issued.
    package func leaf(_ kind: CertificateKind) throws(Fault) -> Leaf {
        guard kind == .ecdsaP256 else {
            throw Fault(
                operation: "issue certificate",
                subject: kind.rawValue,
                reason: "this kind is not supported yet",
            )
        }
        let leaf = try folder.locked { () throws(Fault) in
            try folder.pair("lab.test-\(kind.rawValue)") { () throws(Fault) in
                try .leaf(of: pair, at: now)
            }
        }
        try leaf.checkIsIssued(by: pair)
        try leaf.checkLasts(at: now)
        return Leaf(kind, leaf)
    }

    /// A certificate and key that no client should accept; issued anew, and kept nowhere.
    package func leaf(with flaw: CertificateFlaw) throws(Fault) -> Leaf {
        let draft = try KeyedCertificate.Draft.leaf(of: pair, at: now, with: flaw)
        let leaf = try KeyedCertificate(
            certificatePEM: draft.certificatePEM,
            keyPEM: draft.keyPEM,
            path: flaw.rawValue,
        )
        return Leaf(.ecdsaP256, leaf)
    }
}

extension Leaf {
    /// What a server is given of a certificate and its key.
    fileprivate init(_ kind: CertificateKind, _ pair: KeyedCertificate) {
        self.init(
            kind: kind,
            certificate: pair.der,
            certificatePEM: pair.certificatePEM,
            privateKeyPEM: pair.keyPEM,
        )
    }
}

extension Authority: CustomStringConvertible, CustomReflectable {
    /// The text that people read.
    package var description: String { "authority \(sha256)" }

    /// A mirror that shows no key.
    package var customMirror: Mirror {
        Mirror(self, children: ["sha256": sha256])
    }
}
