import Interop
import Wire

@testable import PureTLS

/// The first flight of a server of TLS 1.2, right or wrong.
struct LegacyServer {
    let identity: Identity
    var version = ProtocolVersion.tls12
    var suite = CipherSuite.ecdheECDSAAES128GCMSHA256
    var extensions: [HelloExtension] = []
    var group = NamedGroup.x25519
    var key: [UInt8] = [UInt8](repeating: 9, count: 32)
    var scheme = SignatureScheme.ecdsaSecp256r1SHA256
    var isSpoilt = false

    /// What becomes of the list of messages.
    var change: ([[UInt8]]) -> [[UInt8]] = { $0 }

    init(_ identity: Identity) {
        self.identity = identity
    }

    /// The flight that answers a ClientHello in its record.
    func flight(_ bytes: [UInt8]) throws -> [UInt8] {
        var records = RecordBuffer()
        records.append(bytes)
        guard let record = try records.next() else { return [] }
        let client = try ClientHello(body: HandshakeMessage(record.fragment).body)
        let random = [UInt8](repeating: 8, count: 32)
        let hello = ServerHello(
            legacyVersion: version,
            random: random,
            legacySessionIDEcho: [],
            cipherSuite: suite,
            extensions: extensions
        )
        var chain = ByteWriter()
        for der in identity.chain { chain.vector(lengthBytes: 3, der) }
        var certificates = ByteWriter()
        certificates.vector(lengthBytes: 3, chain.bytes)
        var exchange = ByteWriter()
        exchange.append([3])
        exchange.codePoint(group)
        exchange.vector(lengthBytes: 1, key)
        var signature = try identity.sign(client.random + random + exchange.bytes)
        if isSpoilt { signature[signature.count - 1] ^= 1 }
        exchange.codePoint(scheme)
        exchange.vector(lengthBytes: 2, signature)
        let messages = [
            hello.message, HandshakeMessage.encoding(certificates.bytes, as: .certificate),
            HandshakeMessage.encoding(exchange.bytes, as: .serverKeyExchange),
            HandshakeMessage.encoding([], as: .serverHelloDone),
        ]
        return change(messages).flatMap { Record.encoding($0, as: .handshake) }
    }
}
