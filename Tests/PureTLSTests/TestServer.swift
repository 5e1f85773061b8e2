import Crypto
import Interop
import Wire

@testable import PureTLS

/// A server of TLS 1.3 that does what a test wants, right or wrong.
struct TestServer {
    /// One message of the encrypted flight.
    enum Step {
        case message([UInt8])
        case certificateVerify(SignatureScheme? = nil, isSpoilt: Bool = false)
        case finished(isSpoilt: Bool = false)

        /// An empty EncryptedExtensions.
        static let extensions = Step.message(
            HandshakeMessage.encoding([0, 0], as: .encryptedExtensions)
        )
    }

    let identity: Identity
    var suite = CipherSuite.aes128GCMSHA256
    var preSharedKey: [UInt8]?

    /// What becomes of the ServerHello that would be right.
    var hello: (ServerHello) -> [UInt8] = { $0.message }

    /// The encrypted flight; every message gets a record of its own.
    var steps: [Step]

    /// Bytes after the last message, in its record.
    var surplus: [UInt8] = []

    private(set) var clientHello: ClientHello?
    private(set) var secrets: ConnectionSecrets?
    private var transcript = Transcript()
    private var protection: RecordProtection?

    init(_ identity: Identity) {
        self.identity = identity
        steps = [
            .extensions, .message(Self.certificate(identity.chain)), .certificateVerify(),
            .finished(),
        ]
    }

    /// A Certificate.
    static func certificate(
        _ chain: [[UInt8]],
        context: [UInt8] = [],
        extensions: [UInt8] = [],
    ) -> [UInt8] {
        var list = ByteWriter()
        for der in chain {
            list.vector(lengthBytes: 3, der)
            list.vector(lengthBytes: 2, extensions)
        }
        var writer = ByteWriter()
        writer.vector(lengthBytes: 1, context)
        writer.vector(lengthBytes: 3, list.bytes)
        return HandshakeMessage.encoding(writer.bytes, as: .certificate)
    }

    /// Takes in a ClientHello, with its record header.
    mutating func take(_ bytes: [UInt8]) throws {
        var records = RecordBuffer()
        records.append(bytes)
        while let record = try records.next() {
            guard record.type == .handshake else { continue }
            let message = try HandshakeMessage(record.fragment)
            clientHello = try ClientHello(body: message.body)
            transcript.append(record.fragment)
        }
    }

    /// Asks to try again.
    mutating func retry(
        group: NamedGroup?,
        cookie: [UInt8]? = nil,
        suite: CipherSuite? = nil,
    ) throws -> [UInt8] {
        let request = ServerHello.retry(
            group: group,
            cookie: cookie,
            sessionID: clientHello?.legacySessionID ?? [],
            cipherSuite: suite ?? self.suite
        )
        transcript.begin(hash)
        transcript.replaceByHash()
        transcript.append(request.message)
        return request.record
    }

    private var hash: HashAlgorithm { suite.hash ?? .sha256 }

    /// Answers with everything up to Finished, as records.
    mutating func answer() throws -> [[UInt8]] {
        guard let clientHello, let share = try clientHello.keyShares?.first else { return [] }
        let (answer, sharedSecret) = try Self.answer(share)
        var right = ServerHello.choosing(
            answer,
            random: [UInt8](repeating: 7, count: 32),
            sessionID: clientHello.legacySessionID,
            cipherSuite: suite
        )
        if preSharedKey != nil {
            right = right.with { $0 + [HelloExtension(.preSharedKey, content: [0, 0])] }
        }
        let message = hello(right)
        transcript.begin(hash)
        transcript.append(message)
        let secrets = ConnectionSecrets(
            suite,
            hash: hash,
            preSharedKey: preSharedKey,
            sharedSecret: sharedSecret,
            transcriptHash: transcript.hash
        )
        protection = secrets.serverProtection
        self.secrets = secrets
        var records = [Record.encoding(message, as: .handshake)]
        for (place, step) in steps.enumerated() {
            let message = try self.message(of: step, secrets)
            transcript.append(message)
            let isLast = place == steps.count - 1
            records.append(try seal(message + (isLast ? surplus : []), as: .handshake))
        }
        _ = self.secrets?.beginApplication(transcriptHash: transcript.hash)
        protection = self.secrets?.serverProtection
        return records
    }

    private func message(of step: Step, _ secrets: ConnectionSecrets) throws -> [UInt8] {
        switch step {
        case .message(let bytes):
            return bytes
        case .certificateVerify(let scheme, let isSpoilt):
            let signed =
                [UInt8](repeating: 0x20, count: 64)
                + Array("TLS 1.3, server CertificateVerify".utf8) + [0] + transcript.hash
            var signature = try identity.sign(signed)
            if isSpoilt { signature[signature.count - 1] ^= 1 }
            var writer = ByteWriter()
            writer.codePoint(scheme ?? identity.scheme)
            writer.vector(lengthBytes: 2, signature)
            return HandshakeMessage.encoding(writer.bytes, as: .certificateVerify)
        case .finished(let isSpoilt):
            var data = hash.verifyData(baseKey: secrets.server, transcriptHash: transcript.hash)
            if isSpoilt { data[0] ^= 1 }
            return HandshakeMessage.encoding(data, as: .finished)
        }
    }

    /// Encrypts a record with the present keys.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws -> [UInt8] {
        guard var protection else { return [] }
        defer { self.protection = protection }
        return try protection.seal(content, as: type)
    }

    /// Goes on to the next keys.
    mutating func updateKeys() {
        secrets?.updateServer()
        protection = secrets?.serverProtection
    }

    /// What a server that has a group answers to a share of it, and the secret.
    static func answer(_ share: KeyShare) throws -> (KeyShare, secret: [UInt8]) {
        var generator = SystemRandomNumberGenerator()
        var rest = share.keyExchange[...]
        var (answer, secret): ([UInt8], [UInt8]) = ([], [])
        for part in share.group.exchangeParts ?? [] {
            let key = rest.prefix(part.shareLength)
            rest = rest.dropFirst(part.shareLength)
            switch part {
            case .mlkem768:
                let result = try MLKEM768.PublicKey(rawRepresentation: key).encapsulate()
                answer += result.encapsulated
                unsafe secret += result.sharedSecret.withUnsafeBytes { unsafe Array($0) }
            case .mlkem1024:
                let result = try MLKEM1024.PublicKey(rawRepresentation: key).encapsulate()
                answer += result.encapsulated
                unsafe secret += result.sharedSecret.withUnsafeBytes { unsafe Array($0) }
            default:
                let own = try PartialKey(part, seed: generator.bytes(part.seedLength))
                answer += own.share
                secret += try own.secret(with: key)
            }
        }
        return (KeyShare(group: share.group, keyExchange: answer), secret)
    }
}

extension ServerHello {
    /// The same hello with other extensions, or another field.
    func with(
        legacyVersion: ProtocolVersion? = nil,
        random: [UInt8]? = nil,
        sessionID: [UInt8]? = nil,
        suite: CipherSuite? = nil,
        trailingBytes: [UInt8] = [],
        extensions change: ([HelloExtension]) -> [HelloExtension] = { $0 },
    ) -> ServerHello {
        ServerHello(
            legacyVersion: legacyVersion ?? self.legacyVersion,
            random: random ?? self.random,
            legacySessionIDEcho: sessionID ?? legacySessionIDEcho,
            cipherSuite: suite ?? cipherSuite,
            extensions: change(extensions),
            trailingBytes: trailingBytes
        )
    }
}
