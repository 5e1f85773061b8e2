/// How far a client has come, by what it waits for (RFC 8446 appendix A.1).
enum ClientPhase: ClientProgress {
    /// Nothing was sent yet.
    case start

    /// A ServerHello, or a HelloRetryRequest where there was none yet.
    case serverHello

    /// EncryptedExtensions.
    case encryptedExtensions

    /// A Certificate, or a CertificateRequest before it.
    case certificateOrRequest

    /// A Certificate, since a CertificateRequest was there.
    case certificate

    /// A CertificateVerify.
    case certificateVerify

    /// A Finished.
    case finished

    /// Nothing in particular: both sides have finished.
    case connected

    /// Nothing any more.
    case over(ClientEnd)

    /// Why it waits for nothing any more; nil where it does.
    var end: ClientEnd? {
        if case .over(let end) = self { end } else { nil }
    }
}
