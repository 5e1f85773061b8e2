/// What the bytes of one client connection say, whatever a TLS library makes of them.
///
/// It only states. Lists keep the order of the wire; each is bounded, whatever a peer sends.
package struct WireEvidence: Hashable, Sendable, Codable {
    /// The client's offers, in order: two where the server asked for another.
    package var clientHellos: [WireClientHello] = []

    /// How the first of them was cut on its way; nil where it was sent in one piece,
    /// and where nobody looked.
    package var helloFraming: WireHelloFraming?

    /// The server's request to try again; nil without one.
    package var helloRetryRequest: WireServerHello?

    /// The server's choice; nil before it came, and where it could not be parsed.
    package var serverHello: WireServerHello?

    /// The curve that a ServerKeyExchange of TLS 1.2 names (RFC 8422 section 5.4).
    ///
    /// Nil without such a message, and where the cipher suite names none.
    package var serverKeyExchangeGroup: NamedGroup?

    /// The handshake messages in plaintext, of both sides: at most 64.
    package var messages: [WireMessage] = []

    /// The alerts in plaintext, of both sides: at most 16.
    package var alerts: [WireAlert] = []

    /// What was wrong in the server's bytes: at most 16.
    package var peerViolations: [WireViolation] = []

    /// What was wrong in the client's own bytes: at most 16.
    package var ownViolations: [WireViolation] = []

    /// The number of bytes that the client sent.
    package var bytesSent = 0

    /// The number of bytes that the server sent.
    package var bytesReceived = 0

    /// The number of encrypted records that the client sent.
    package var protectedRecordsSent = 0

    /// The number of encrypted records that the server sent.
    package var protectedRecordsReceived = 0

    /// Whether the client sent a change_cipher_spec record.
    package var changeCipherSpecSent = false

    /// Whether the server sent a change_cipher_spec record.
    package var changeCipherSpecReceived = false

    /// How the server ended the connection; nil where it did not.
    package var ending: WireEnding?

    /// When.
    package var times = WireTimes()

    /// Makes one with nothing in it yet.
    package init() {}
}

extension WireEvidence {
    /// The group of the ServerHello's key share, or in TLS 1.2 that of the ServerKeyExchange.
    ///
    /// Nil where there was none.
    package var groupOnWire: NamedGroup? { serverHello?.group ?? serverKeyExchangeGroup }

    /// Whether the server chose a pre-shared key that the client had offered.
    package var isResumed: Bool { serverHello?.hasPreSharedKey == true }

    /// Whether the server asked the client to try again.
    package var hasHelloRetryRequest: Bool { helloRetryRequest != nil }

    /// The first fatal alert in plaintext; nil without one.
    package var fatalAlert: WireAlert? { alerts.first { $0.level != .warning } }

    /// The length in bytes of the latest ClientHello, with its header; nil without one.
    package var clientHelloLength: Int? {
        messages.last { $0.type == .clientHello }?.length
    }

    /// The length in bytes of the ServerHello, with its header; nil without one.
    package var serverHelloLength: Int? {
        messages.last { $0.type == .serverHello && !$0.isHelloRetryRequest }?.length
    }
}
