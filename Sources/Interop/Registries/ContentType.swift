/// What a record holds, by its number in the IANA registry of TLS content types.
///
/// Source: RFC 8446 section 5.1.
package struct ContentType: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt8

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

extension ContentType {
    /// In TLS 1.3 a dummy that pleases middleboxes (appendix D.4).
    package static let changeCipherSpec = ContentType(rawValue: 0x14)

    /// An alert in plaintext.
    package static let alert = ContentType(rawValue: 0x15)

    /// Handshake messages in plaintext.
    package static let handshake = ContentType(rawValue: 0x16)

    /// In TLS 1.3 anything that is encrypted.
    package static let applicationData = ContentType(rawValue: 0x17)

    /// A heartbeat of RFC 6520; not in TLS 1.3.
    package static let heartbeat = ContentType(rawValue: 0x18)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .changeCipherSpec: "change_cipher_spec",
        .alert: "alert",
        .handshake: "handshake",
        .applicationData: "application_data",
        .heartbeat: "heartbeat",
    ]
}
