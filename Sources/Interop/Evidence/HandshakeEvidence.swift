/// Everything that one connection left behind, as seen by the client's side.
///
/// It only states; ``Ending/init(of:by:)`` judges.
package struct HandshakeEvidence: Hashable, Sendable, Codable {
    /// The most messages that are kept, whoever tells them: a handshake has far fewer, and a server
    /// must not make the evidence any longer.
    package static let messageLimit = 64

    /// The most alerts that are kept, for the same reason.
    package static let alertLimit = 16

    /// Its number within the attempt; 0 is the warm-up.
    package let number: Int

    /// The groups offered, in the order of preference.
    ///
    /// Where the offer was left to the library, those of its ClientHello.
    package let offered: [NamedGroup]

    /// What made the client stop.
    package let stop: HandshakeStop

    /// What it was waiting for, or doing, when it stopped.
    package let phase: HandshakePhase

    /// The library's own words; nil where it reported no error.
    package let libraryError: String?

    /// The group that the library says was negotiated; nil before the handshake is complete.
    package let groupByLibrary: NamedGroup?

    /// The scheme of the server's CertificateVerify; nil where none was seen.
    package let signatureScheme: SignatureScheme?

    /// What was seen of the certificate; nil where none was.
    package let certificate: CertificateEvidence?

    /// What came back over HTTP; nil where nothing did.
    package let response: ResponseEvidence?

    /// Alerts as the library reported them, or as they are read with the secrets that it logged, in
    /// order.
    package let alerts: [LibraryAlert]

    /// Handshake messages as the library reported them, or as they are read with the secrets that it
    /// logged, in order; the wire shows of them what is not encrypted.
    package let libraryMessages: [WireMessage]

    /// What really crossed the socket.
    package let wire: WireEvidence

    /// When.
    package let times: HandshakeTimes

    /// Whether the library says that the session was resumed; nil where no ticket was offered.
    package let isResumed: Bool?

    /// Puts the parts together.
    package init(
        number: Int,
        offered: [NamedGroup],
        stop: HandshakeStop,
        phase: HandshakePhase,
        libraryError: String?,
        groupByLibrary: NamedGroup?,
        signatureScheme: SignatureScheme?,
        certificate: CertificateEvidence?,
        response: ResponseEvidence?,
        alerts: [LibraryAlert],
        libraryMessages: [WireMessage],
        wire: WireEvidence,
        times: HandshakeTimes,
        isResumed: Bool? = nil,
    ) {
        self.number = number
        self.offered = offered
        self.stop = stop
        self.phase = phase
        self.libraryError = libraryError
        self.groupByLibrary = groupByLibrary
        self.signatureScheme = signatureScheme
        self.certificate = certificate
        self.response = response
        self.alerts = alerts
        self.libraryMessages = libraryMessages
        self.wire = wire
        self.times = times
        self.isResumed = isResumed
    }
}
