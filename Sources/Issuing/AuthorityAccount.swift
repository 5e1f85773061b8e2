package import Interop

/// What is known of a state folder's authority without opening it for work.
package struct AuthorityAccount: Hashable, Sendable {
    /// The SHA-256 of the certificate's DER, as 64 hexadecimal digits.
    package let sha256: String

    /// When it expires.
    package let expiry: Timestamp
}
