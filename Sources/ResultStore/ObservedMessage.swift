package import Interop

/// One handshake message of the connection that stands for an attempt.
package struct ObservedMessage: Hashable, Sendable {
    /// Who sent it.
    package let sender: Role

    /// Its type as it stands in its header.
    package let type: HandshakeType

    /// The registry's spelling of the type; `hello_retry_request` for what is one.
    package let name: String

    /// Its length in bytes, with the header of 4.
    package let length: Int

    /// When it had passed, in microseconds since the start of the connection.
    package let time: Int

    /// Whether it was encrypted, so that only the client's library could see it.
    package let isEncrypted: Bool

    /// Puts the parts together.
    package init(
        sender: Role,
        type: HandshakeType,
        name: String,
        length: Int,
        time: Int,
        isEncrypted: Bool,
    ) {
        self.sender = sender
        self.type = type
        self.name = name
        self.length = length
        self.time = time
        self.isEncrypted = isEncrypted
    }

    /// The messages of a connection as they passed: the wire's in plaintext, the library's after.
    static func messages(of evidence: HandshakeEvidence) -> [ObservedMessage] {
        let plain = evidence.wire.messages.map { ObservedMessage($0, isEncrypted: false) }
        let encrypted = evidence.libraryMessages.map { ObservedMessage($0, isEncrypted: true) }
        return plain + encrypted
    }

    private init(_ message: WireMessage, isEncrypted: Bool) {
        self.init(
            sender: message.sender,
            type: message.type,
            name: message.description,
            length: message.length,
            time: message.time,
            isEncrypted: isEncrypted,
        )
    }
}
