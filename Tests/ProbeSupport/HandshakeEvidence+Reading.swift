package import Interop

extension HandshakeEvidence {
    /// What it came to, judged as a plain handshake.
    package var ending: Ending {
        Ending(of: self, in: .handshake, named: GroupNames([]))
    }

    /// The messages by the library's account, with their senders.
    package var story: [String] {
        libraryMessages.map { "\($0.sender.rawValue) \($0)" }
    }

    /// How the story of a full handshake of TLS 1.3 begins (RFC 8446 section 2).
    package static let fullStory = [
        "client client_hello", "server server_hello", "server encrypted_extensions",
        "server certificate", "server certificate_verify", "server finished",
        "client finished",
    ]

    /// The times of its steps, in the order in which these have to happen.
    package var steps: [Int?] {
        [
            times.connected, times.clientHelloSent, times.serverHelloReceived,
            times.finishedSent, times.firstResponseByte,
        ]
    }

    /// How long the ClientHello was on its way out, where it was sent in two parts.
    package var pause: Int {
        (wire.times.clientHelloSent ?? 0) - (wire.times.firstByteSent ?? 0)
    }
}
