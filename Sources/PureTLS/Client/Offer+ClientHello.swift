import Interop
import Wire

extension Offer {
    /// The ClientHello that makes this offer; a ticket's binder is left to be filled in.
    func hello(
        random: [UInt8],
        sessionID: [UInt8],
        serverName: String,
        shares: [KeyShare],
        cookie: [UInt8]? = nil,
    ) -> ClientHello {
        var extensions: [HelloExtension] = [
            .serverName(serverName),
            .supportedGroups(groups),
            .signatureAlgorithms(SignatureScheme.own),
            .supportedVersions([.tls13]),
            .keyExchangeWithTicket,
            .keyShares(shares),
        ]
        if let cookie { extensions.append(.cookie(cookie)) }
        // It has to be the last one (RFC 8446 section 4.2.11).
        if let (ticket, age) = ticket { extensions.append(ticket.offer(age: age)) }
        return ClientHello(
            random: random,
            legacySessionID: sessionID,
            cipherSuites: cipherSuites,
            extensions: extensions
        )
    }
}
