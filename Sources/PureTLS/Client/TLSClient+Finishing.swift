import Interop
import Wire

extension TLSClient {
    /// Takes in the server's Finished, and answers it (RFC 8446 section 4.4.4).
    mutating func takeFinished(_ message: MessageBuffer.Entry) throws(Rejection) {
        guard var secrets else { return }
        let expected = secrets.hash.verifyData(
            baseKey: secrets.server,
            transcriptHash: transcript.hash
        )
        guard message.body.count == expected.count else {
            let reason = "it has \(message.body.count) bytes and not \(expected.count)"
            throw Rejection(message.type, reason, alert: .decodeError)
        }
        guard message.body.isSame(inConstantTimeAs: expected) else {
            throw Rejection(message.type, "it does not fit the messages", alert: .decryptError)
        }
        try checkIsLast(message)
        transcript.append(message.bytes)
        let handshakeSecret = secrets.client
        let exporter = secrets.beginApplication(transcriptHash: transcript.hash)
        log("CLIENT_TRAFFIC_SECRET_0", secrets.client)
        log("SERVER_TRAFFIC_SECRET_0", secrets.server)
        log("EXPORTER_SECRET", exporter)
        sendChangeCipherSpec()
        if isAskedForCertificate {
            // An empty context, and no certificate.
            let none = HandshakeMessage.encoding([0, 0, 0, 0], as: .certificate)
            try send(message: none, as: .certificate)
        }
        let finished = HandshakeMessage.encoding(
            secrets.hash.verifyData(baseKey: handshakeSecret, transcriptHash: transcript.hash),
            as: .finished
        )
        try send(message: finished, as: .finished)
        secrets.beginResumption(transcriptHash: transcript.hash)
        reading = secrets.serverProtection
        writing = secrets.clientProtection
        self.secrets = secrets
        agreement.isComplete = true
        phase = .connected
    }

    /// Takes in a NewSessionTicket (RFC 8446 section 4.6.1).
    mutating func takeTicket(_ message: MessageBuffer.Entry) throws(Rejection) {
        try count(.ticket, of: message.type.description)
        let ticket = try accepting { () throws(WireError) in
            try NewSessionTicketMessage(body: message.body)
        }
        try check(ticket.extensions, of: message.type, in: .newSessionTicket)
        let week = 7 * 24 * 60 * 60
        guard ticket.lifetime <= week else {
            let reason = "its lifetime is \(ticket.lifetime) seconds, and \(week) are allowed"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        // A lifetime of 0 means that it is to be thrown away at once.
        guard ticket.lifetime > 0, ticket.ticket.count <= Ticket.limit, let secrets,
            let secret = secrets.resumption
        else { return }
        tickets.append(Ticket(ticket, resumptionSecret: secret, hash: secrets.hash))
        if tickets.count > 8 { tickets.removeFirst() }
    }

    /// Takes in a KeyUpdate, and answers it where it asks for that (RFC 8446 section 4.6.3).
    mutating func takeKeyUpdate(_ message: MessageBuffer.Entry) throws(Rejection) {
        try count(.keyUpdate, of: message.type.description)
        let update = try accepting { () throws(WireError) in
            try KeyUpdateMessage(body: message.body)
        }
        guard let isRequested = update.isRequested else {
            let reason = "`request_update` is neither 0 nor 1"
            throw Rejection(message.type, reason, alert: .illegalParameter)
        }
        try checkIsLast(message)
        secrets?.updateServer()
        reading = secrets?.serverProtection
        guard isRequested else { return }
        try updateKeys()
    }

    /// Goes on to new keys of its own, and says so.
    private mutating func updateKeys() throws(Rejection) {
        let message = KeyUpdateMessage.answer
        try send(message, as: .handshake)
        note(.keyUpdate, sender: .client, length: message.count)
        secrets?.updateClient()
        writing = secrets?.clientProtection
    }
}
