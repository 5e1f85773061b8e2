package import Interop

/// A server's choice, or its request to try again (RFC 8446 sections 4.1.3 and 4.1.4).
///
/// Read and encoded again, a hello of TLS 1.3 has the same bytes.
package struct ServerHello: Hashable, Sendable {
    /// The version in the old place; 0x0303 in TLS 1.3.
    package let legacyVersion: ProtocolVersion

    /// 32 bytes of randomness, or the value that makes it a HelloRetryRequest.
    package let random: [UInt8]

    /// The client's session id, sent back; at most 32 bytes.
    package let legacySessionIDEcho: [UInt8]

    /// The cipher suite chosen.
    package let cipherSuite: CipherSuite

    /// The compression method; 0 in TLS 1.3.
    package let legacyCompressionMethod: UInt8

    /// The extensions, in their order.
    package let extensions: [HelloExtension]

    /// Bytes after the extensions, where none belong; kept as evidence.
    package let trailingBytes: [UInt8]

    /// The longest body that the format can express, in bytes.
    static let longestBody = 2 + 32 + 33 + 2 + 1 + 2 + 65_535

    /// Puts a hello together, with whatever faults its maker wants.
    ///
    /// `random` has 32 bytes; the session id may have up to 255, which is more than is allowed.
    package init(
        legacyVersion: ProtocolVersion = .tls12,
        random: [UInt8],
        legacySessionIDEcho: [UInt8],
        cipherSuite: CipherSuite,
        extensions: [HelloExtension],
        trailingBytes: [UInt8] = [],
    ) {
        precondition(random.count == 32, "the random has 32 bytes")
        self.legacyVersion = legacyVersion
        self.random = random
        self.legacySessionIDEcho = legacySessionIDEcho
        self.cipherSuite = cipherSuite
        legacyCompressionMethod = 0
        self.extensions = extensions
        self.trailingBytes = trailingBytes
    }

    /// Reads the body of a message of type `server_hello`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "ServerHello")
        legacyVersion = ProtocolVersion(rawValue: try reader.uint16("legacy_version"))
        random = Array(try reader.bytes(32, "random"))
        legacySessionIDEcho = Array(try reader.vector(lengthBytes: 1, "legacy_session_id_echo"))
        guard legacySessionIDEcho.count <= 32 else {
            throw reader.failure(
                .badLength(field: "legacy_session_id_echo", length: legacySessionIDEcho.count)
            )
        }
        cipherSuite = CipherSuite(rawValue: try reader.uint16("cipher_suite"))
        legacyCompressionMethod = try reader.uint8("legacy_compression_method")
        extensions = try [HelloExtension](from: &reader, of: "ServerHello")
        trailingBytes = Array(try reader.bytes(reader.left, "trailing bytes"))
    }

    /// Whether it asks the client to try again.
    package var isHelloRetryRequest: Bool { random == Self.helloRetryRequestRandom }

    /// The whole message in a record of its own, or in several where it is too long for one.
    package var record: [UInt8] {
        Record.encoding(message, as: .handshake)
    }

    /// The message with its header.
    package var message: [UInt8] {
        var writer = ByteWriter()
        writer.codePoint(legacyVersion)
        writer.append(random)
        writer.vector(lengthBytes: 1, legacySessionIDEcho)
        writer.codePoint(cipherSuite)
        writer.number(Int(legacyCompressionMethod), bytes: 1)
        if !extensions.isEmpty || !trailingBytes.isEmpty { extensions.write(to: &writer) }
        writer.append(trailingBytes)
        return HandshakeMessage.encoding(writer.bytes, as: .serverHello)
    }
}
