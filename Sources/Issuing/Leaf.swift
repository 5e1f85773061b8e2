package import Interop

/// A certificate for `lab.test` and its private key, as a server is given them.
///
/// Neither its description nor its mirror shows the key.
package struct Leaf: Sendable {
    /// The kind of its key.
    package let kind: CertificateKind

    /// The certificate, in DER.
    package let certificate: [UInt8]

    /// The certificate alone, in PEM: the whole chain that a server is to send.
    package let certificatePEM: String

    /// The private key in PEM, not encrypted (PKCS #8, RFC 5208).
    package let privateKeyPEM: String
}

extension Leaf: CustomStringConvertible, CustomReflectable {
    /// The text that people read.
    package var description: String { "\(kind.rawValue) certificate for lab.test" }

    /// What a debugger and a dump may show.
    package var customMirror: Mirror {
        Mirror(self, children: ["kind": kind, "certificatePEM": certificatePEM])
    }
}
