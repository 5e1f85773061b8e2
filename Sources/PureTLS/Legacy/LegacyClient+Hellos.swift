import Interop
import Wire

extension LegacyClient {
    /// The schemes that a server may sign with.
    static let schemes: [SignatureScheme] = [
        .ecdsaSecp256r1SHA256, .ecdsaSecp384r1SHA384, .ecdsaSecp521r1SHA512, .rsaPSSRSAESHA256,
        .rsaPSSRSAESHA384, .rsaPSSRSAESHA512, .rsaPKCS1SHA256, .rsaPKCS1SHA384, .rsaPKCS1SHA512,
    ]

    /// Sends the ClientHello; a second time nothing happens.
    package mutating func start() {
        guard phase == .start else { return }
        transcript.begin(.sha256)
        let hello = ClientHello(
            random: source.bytes(32),
            legacySessionID: [],
            cipherSuites: CipherSuite.legacy,
            extensions: [
                .serverName(trust.serverName),
                .supportedGroups(groups),
                // Points as they are (RFC 8422 section 5.1.2).
                HelloExtension(.ecPointFormats, content: [1, 0]),
                .signatureAlgorithms(Self.schemes),
                HelloExtension(.encryptThenMAC, content: []),
                HelloExtension(.extendedMasterSecret, content: []),
                // No connection was there before (RFC 5746 section 3.4).
                HelloExtension(.renegotiationInfo, content: [0]),
            ]
        )
        self.hello = hello
        do {
            try send(message: hello.message, as: .clientHello)
            phase = .serverHello
        } catch {
            phase = .over(.rejected(error))
        }
    }

    /// Takes in a ServerHello (RFC 5246 section 7.4.1.3).
    mutating func takeHello(_ message: MessageBuffer.Entry) throws(Rejection) {
        let answer = try accepting { () throws(WireError) in try ServerHello(body: message.body) }
        guard answer.trailingBytes.isEmpty else {
            throw Self.rejection("bytes follow the last field", .decodeError)
        }
        let asked = Set(hello?.extensions.map(\.type) ?? [])
        if let stranger = answer.extensions.first(where: { !asked.contains($0.type) }) {
            let reason = "the extension `\(stranger.type)` was never asked for"
            throw Self.rejection(reason, .unsupportedExtension)
        }
        guard answer.legacyVersion == .tls12 else {
            let reason = "it chooses \(answer.legacyVersion), which was never offered"
            throw Self.rejection(reason, .protocolVersion)
        }
        guard CipherSuite.legacy.contains(answer.cipherSuite) else {
            throw Self.rejection("cipher suite `\(answer.cipherSuite)` was never offered")
        }
        guard answer.legacyCompressionMethod == 0 else {
            throw Self.rejection("compression was chosen")
        }
        guard answer.extensions[.renegotiationInfo].map({ $0.content == [0] }) ?? true else {
            throw Self.rejection("`renegotiation_info` tells of an earlier handshake")
        }
        if let order = answer.extensions[.encryptThenMAC] {
            guard order.content.isEmpty else {
                throw Self.rejection("the answer to `encrypt_then_mac` is not empty", .decodeError)
            }
            // Other suites have no MAC of their own (RFC 7366 section 3).
            guard answer.cipherSuite.isChained else {
                throw Self.rejection("`encrypt_then_mac` goes with `\(answer.cipherSuite)`")
            }
            isEncryptedFirst = true
        }
        serverRandom = answer.random
        hasExtendedMasterSecret = answer.extensions[.extendedMasterSecret] != nil
        agreement.cipherSuite = answer.cipherSuite
        phase = .certificate
    }

    private static func rejection(
        _ reason: String,
        _ alert: AlertDescription = .illegalParameter,
    ) -> Rejection {
        Rejection(.serverHello, reason, alert: alert)
    }
}
