package import Interop

/// A client's offer (RFC 8446 section 4.1.2).
///
/// Read and encoded again, a hello of TLS 1.3 has the same bytes.
package struct ClientHello: Hashable, Sendable {
    /// The version in the old place; 0x0303 in TLS 1.3.
    package let legacyVersion: ProtocolVersion

    /// 32 bytes of randomness.
    package let random: [UInt8]

    /// The session id, which a TLS 1.3 server only sends back; at most 32 bytes.
    package let legacySessionID: [UInt8]

    /// The cipher suites, in the order of preference.
    package let cipherSuites: [CipherSuite]

    /// The compression methods; a single 0 in TLS 1.3.
    package let legacyCompressionMethods: [UInt8]

    /// The extensions, in their order.
    package let extensions: [HelloExtension]

    /// The longest body that the format can express, in bytes.
    static let longestBody = 2 + 32 + 33 + 2 + 65_534 + 256 + 2 + 65_535

    /// Puts a hello together; `random` has 32 bytes, the session id at most 32.
    package init(
        random: [UInt8],
        legacySessionID: [UInt8],
        cipherSuites: [CipherSuite],
        extensions: [HelloExtension],
    ) {
        precondition(random.count == 32, "the random has 32 bytes")
        precondition(legacySessionID.count <= 32, "a session id has at most 32 bytes")
        legacyVersion = .tls12
        self.random = random
        self.legacySessionID = legacySessionID
        self.cipherSuites = cipherSuites
        legacyCompressionMethods = [0]
        self.extensions = extensions
    }

    /// Reads the body of a message of type `client_hello`.
    package init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "ClientHello")
        legacyVersion = ProtocolVersion(rawValue: try reader.uint16("legacy_version"))
        random = Array(try reader.bytes(32, "random"))
        legacySessionID = Array(try reader.vector(lengthBytes: 1, "legacy_session_id"))
        guard legacySessionID.count <= 32 else {
            throw reader.failure(
                .badLength(field: "legacy_session_id", length: legacySessionID.count)
            )
        }
        cipherSuites = try reader.codePoints(lengthBytes: 2, "cipher_suites")
        legacyCompressionMethods = Array(
            try reader.vector(lengthBytes: 1, "legacy_compression_methods")
        )
        extensions = try [HelloExtension](from: &reader, of: "ClientHello")
        try reader.end()
    }

    /// The whole message in a record of its own, or in several where it is too long for one.
    ///
    /// The record says TLS 1.0, as a first ClientHello may (RFC 8446 section 5.1).
    package var record: [UInt8] {
        Record.encoding(message, as: .handshake, legacyVersion: .tls10)
    }

    /// The message with its header.
    package var message: [UInt8] {
        var writer = ByteWriter()
        writer.codePoint(legacyVersion)
        writer.append(random)
        writer.vector(lengthBytes: 1, legacySessionID)
        writer.codePoints(lengthBytes: 2, cipherSuites)
        writer.vector(lengthBytes: 1, legacyCompressionMethods)
        if !extensions.isEmpty { extensions.write(to: &writer) }
        return HandshakeMessage.encoding(writer.bytes, as: .clientHello)
    }
}
