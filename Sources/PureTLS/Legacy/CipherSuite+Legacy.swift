import Interop

extension CipherSuite {
    /// The suites of TLS 1.2 that this client offers, one of either kind for each certificate.
    ///
    /// The last ones are for servers that allow only what TLS 1.0 had: the question is which group
    /// they choose, and not how they encrypt.
    static let legacy: [CipherSuite] = [
        .ecdheECDSAAES128GCMSHA256, .ecdheRSAAES128GCMSHA256, .ecdheECDSAAES128CBCSHA,
        .ecdheRSAAES128CBCSHA,
    ]

    /// Whether it encrypts block after block, and has a MAC of its own.
    var isChained: Bool { [.ecdheECDSAAES128CBCSHA, .ecdheRSAAES128CBCSHA].contains(self) }

    /// Whether it is for certificates with RSA.
    var isForRSA: Bool { [.ecdheRSAAES128GCMSHA256, .ecdheRSAAES128CBCSHA].contains(self) }
}
