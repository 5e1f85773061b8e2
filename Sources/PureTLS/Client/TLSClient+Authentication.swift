import Interop
import Wire

extension TLSClient {
    /// Takes in EncryptedExtensions (RFC 8446 section 4.3.1).
    mutating func takeExtensions(_ message: MessageBuffer.Entry) throws(Rejection) {
        let answer = try accepting { () throws(WireError) in
            try EncryptedExtensions(body: message.body)
        }
        try check(answer.extensions, of: message.type, in: .encryptedExtensions)
        guard answer.extensions[.serverName]?.content.isEmpty ?? true else {
            let reason = "the answer to `server_name` is not empty"
            throw Rejection(message.type, reason, alert: .decodeError)
        }
        // What the server prefers, of which this client makes no use (RFC 8446 section 4.2.7).
        if let groups = answer.extensions[.supportedGroups] {
            let _: [NamedGroup] = try Self.list(in: groups)
        }
        transcript.append(message.bytes)
        phase = agreement.isResumed == true ? .finished : .certificateOrRequest
    }

    /// Takes in a CertificateRequest (RFC 8446 section 4.3.2).
    mutating func takeRequest(_ message: MessageBuffer.Entry) throws(Rejection) {
        let request = try accepting { () throws(WireError) in
            try CertificateRequestMessage(body: message.body)
        }
        guard request.context.isEmpty else {
            let reason = "its context is for later than the handshake"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        try check(request.extensions, of: message.type, in: .certificateRequest)
        guard let schemes = request.extensions[.signatureAlgorithms] else {
            let reason = "it has no `signature_algorithms`"
            throw Rejection(message.type, reason, alert: .missingExtension)
        }
        let _: [SignatureScheme] = try Self.list(in: schemes)
        transcript.append(message.bytes)
        isAskedForCertificate = true
        phase = .certificate
    }

    /// The code points of an extension that holds one list of them, which is not empty.
    private static func list<Point: CodePoint>(
        in entry: HelloExtension,
    ) throws(Rejection) -> [Point] where Point.RawValue == UInt16 {
        try accepting { () throws(WireError) in
            var reader = entry.reader
            let points: [Point] = try reader.codePoints(
                lengthBytes: 2,
                entry.type.description
            )
            try reader.end()
            return points
        }
    }

    /// Takes in the server's chain, and checks it (RFC 8446 section 4.4.2).
    mutating func takeCertificate(_ message: MessageBuffer.Entry) throws(Rejection) {
        let certificates = try accepting { () throws(WireError) in
            try CertificateMessage(message.bytes)
        }
        guard certificates.context.isEmpty else {
            let reason = "its context is not empty"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        // Their contents were left out: this client asks for none that may be there.
        let extensions = certificates.extensionTypes.sorted().map { HelloExtension($0) { _ in } }
        try check(extensions, of: message.type, in: .certificate)
        try takeChain(certificates.chain, of: message.type)
        transcript.append(message.bytes)
        phase = .certificateVerify
    }

    /// Takes in the server's signature, and checks it (RFC 8446 section 4.4.3).
    mutating func takeSignature(_ message: MessageBuffer.Entry) throws(Rejection) {
        let answer = try accepting { () throws(WireError) in
            try CertificateVerifyMessage(message.bytes)
        }
        let scheme = answer.signatureScheme
        agreement.signatureScheme = scheme
        guard SignatureScheme.own.contains(scheme) else {
            let reason = "`\(scheme)` was never offered"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        let key = try leafKey()
        guard key.suits(scheme), let algorithm = scheme.handshakeAlgorithm else {
            let reason = "`\(scheme)` is no scheme for the certificate's key"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        let signed =
            [UInt8](repeating: 0x20, count: 64)
            + Array("TLS 1.3, server CertificateVerify".utf8) + [0] + transcript.hash
        guard key.isValid(answer.signature, by: algorithm, for: signed) else {
            throw Rejection(message.type, "the signature does not hold", alert: .decryptError)
        }
        transcript.append(message.bytes)
        phase = .finished
    }
}
