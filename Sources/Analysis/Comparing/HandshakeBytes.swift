import Interop

/// The bytes of a handshake's messages in both directions, without what varies by chance.
package struct HandshakeBytes: Hashable, Sendable {
    /// What the client sent.
    package let client: Int

    /// What the server sent.
    package let server: Int

    init(_ profile: WireProfile) {
        client = profile.bytes(from: .client)
        server = profile.bytes(from: .server)
    }
}
