import Interop
import Wire

@testable import PureTLS

/// What section 4 goes on with: the ticket of section 3, and the secrets that it leads to.
extension RFC8448 {
    /// The ticket, as the client of section 3 keeps it.
    static func ticket() throws -> Ticket {
        let body = Array(newSessionTicket.dropFirst(HandshakeMessage.headerLength))
        return Ticket(
            try NewSessionTicketMessage(body: body),
            resumptionSecret: .init(
                hexadecimal: "7df235f2031d2a051287d02b0241b0bfdaf86cc856231f2d5aba46c434ec196c"
            ),
            hash: .sha256
        )
    }

    /// The secrets of the handshake, and its transcript up to the ServerHello.
    static func resumed() throws -> (Transcript, ConnectionSecrets) {
        var transcript = Transcript()
        transcript.append(resumingHello)
        transcript.begin(.sha256)
        transcript.append(resumedHello)
        let secrets = ConnectionSecrets(
            .aes128GCMSHA256,
            hash: .sha256,
            preSharedKey: try ticket().preSharedKey,
            sharedSecret: .init(
                hexadecimal: "f44194756ff9ec9d25180635d66ea6824c6ab3bf179977be37f723570e7ccb2e"
            ),
            transcriptHash: transcript.hash
        )
        return (transcript, secrets)
    }
}
