import SwiftASN1

/// What this client reads of an X.509 certificate (RFC 5280 section 4.1).
struct Certificate {
    /// The whole, in DER.
    let der: [UInt8]

    /// What its issuer signed, in DER.
    let signedPart: [UInt8]

    /// How its issuer signed it; nil for a way that this client does not have.
    let algorithm: SignatureAlgorithm?

    /// Its issuer's signature.
    let signature: [UInt8]

    /// Its issuer's name, in DER.
    let issuer: [UInt8]

    /// Its own name, in DER.
    let subject: [UInt8]

    /// When it begins to hold, in seconds since 1970.
    let notBefore: Int

    /// When it holds for the last time, in seconds since 1970.
    let notAfter: Int

    /// Its key; nil for a kind that this client does not have.
    let key: VerifyingKey?

    /// What its extensions say.
    let extensions: CertificateExtensions
}
