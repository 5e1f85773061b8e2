import Interop
import Wire

extension LegacyClient {
    /// Takes in one handshake message, if it is one that may come now.
    mutating func take(_ message: MessageBuffer.Entry) throws(Rejection) {
        note(message.type, sender: .server, length: message.bytes.count)
        // A wish to begin anew, which a client may ignore (RFC 5246 section 7.4.1.1).
        if isConnected, message.type == .helloRequest {
            try count(.helloRequest, of: message.type.description)
            return
        }
        switch (phase, message.type) {
        case (.serverHello, .serverHello): try takeHello(message)
        case (.certificate, .certificate): try takeCertificate(message)
        case (.keyExchange, .serverKeyExchange): try takeKeyExchange(message)
        case (.requestOrDone, .certificateRequest):
            isAskedForCertificate = true
            phase = .done
        case (.requestOrDone, .serverHelloDone), (.done, .serverHelloDone):
            guard message.body.isEmpty else {
                throw Rejection(message.type, "it is not empty", alert: .decodeError)
            }
            transcript.append(message.bytes)
            try answer()
            return
        case (.finished, .finished): try takeFinished(message)
        default:
            throw Rejection(message.type, "it came out of turn", alert: .unexpectedMessage)
        }
        transcript.append(message.bytes)
    }

    private mutating func takeCertificate(_ message: MessageBuffer.Entry) throws(Rejection) {
        let certificates = try accepting { () throws(WireError) in
            try LegacyCertificates(body: message.body)
        }
        try takeChain(certificates.chain, of: message.type)
        guard let suite = agreement.cipherSuite, try leafKey().suits(suite) else {
            let reason = "its key is of another kind than the cipher suite"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        phase = .keyExchange
    }

    private mutating func takeKeyExchange(_ message: MessageBuffer.Entry) throws(Rejection) {
        let exchange = try accepting { () throws(WireError) in
            try LegacyKeyExchange(body: message.body)
        }
        agreement.group = exchange.group
        agreement.signatureScheme = exchange.scheme
        guard groups.contains(exchange.group) else {
            let reason = "it chooses group `\(exchange.group)`, which was never offered"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        guard [.x25519, .secp256r1].contains(exchange.group) else {
            let reason = "it chooses group `\(exchange.group)`, which TLS 1.2 does not have"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        guard let algorithm = exchange.scheme.legacyAlgorithm else {
            let reason = "`\(exchange.scheme)` was never offered"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        let key = try leafKey()
        let signed = (hello?.random ?? []) + serverRandom + exchange.parameters
        guard key.isValid(exchange.signature, by: algorithm, for: signed) else {
            throw Rejection(message.type, "the signature does not hold", alert: .decryptError)
        }
        serverKey = exchange.key
        keyPair = KeyPair(exchange.group, from: &source)
        phase = .requestOrDone
    }
}

extension VerifyingKey {
    /// Whether a suite is for certificates with such a key (RFC 8422 section 2).
    fileprivate func suits(_ suite: CipherSuite) -> Bool {
        switch self {
        case .p256, .p384, .p521: !suite.isForRSA
        case .rsa: suite.isForRSA
        case .ed25519, .mldsa65, .mldsa87: false
        }
    }
}

extension SignatureScheme {
    /// How a key exchange of TLS 1.2 is signed with it: there no curve belongs to a hash.
    fileprivate var legacyAlgorithm: SignatureAlgorithm? {
        switch self {
        case .rsaPKCS1SHA256: .rsaPKCS1(.sha256)
        case .rsaPKCS1SHA384: .rsaPKCS1(.sha384)
        case .rsaPKCS1SHA512: .rsaPKCS1(.sha512)
        default: LegacyClient.schemes.contains(self) ? handshakeAlgorithm : nil
        }
    }
}
