import Interop
import Wire

extension TLSClient {
    /// Sends the ClientHello; a second time nothing happens.
    package mutating func start() {
        guard phase == .start else { return }
        let random = source.bytes(32)
        let sessionID = source.bytes(32)
        do {
            try checkTicket()
            for group in offer.sharedGroups { try addKeyPair(group) }
            var shares = keyPairs.map(\.share)
            if let fault = offer.shareFault, let first = shares.first {
                shares[0] = fault.spoil(first)
            }
            try send(
                offer.hello(
                    random: random,
                    sessionID: sessionID,
                    serverName: trust.serverName,
                    shares: shares
                )
            )
            phase = .serverHello
        } catch {
            phase = .over(.rejected(error))
        }
    }

    /// Makes sure that the ticket still holds: later it must not be used (RFC 8446 section 4.6.1),
    /// and that the server does not take it would say nothing.
    private func checkTicket() throws(Rejection) {
        guard let (ticket, age) = offer.ticket, age > 1000 * ticket.lifetime else { return }
        throw .ownLimit(
            "own offer",
            "its ticket holds for \(ticket.lifetime) s, and is \(age) ms old",
            hint: "have the server give tickets that hold for longer",
        )
    }

    private mutating func addKeyPair(_ group: NamedGroup) throws(Rejection) {
        guard let pair = KeyPair(group, from: &source) else {
            throw .ownLimit(
                "own offer",
                "this client has no group `\(group)`",
                hint: "offer groups that it has",
            )
        }
        keyPairs.append(pair)
    }

    private mutating func send(_ draft: ClientHello) throws(Rejection) {
        var hello = draft
        if let (ticket, age) = offer.ticket, draft.extensions[.preSharedKey] != nil {
            hello = ticket.bind(draft, age: age, after: transcript)
            agreement.isResumed = false
        }
        self.hello = hello
        try send(message: hello.message, as: .clientHello)
    }

    /// Takes in a ServerHello, or the HelloRetryRequest that has the same type.
    mutating func takeHello(_ message: MessageBuffer.Entry) throws(Rejection) {
        let answer = try accepting { () throws(WireError) in try ServerHello(body: message.body) }
        note(
            .serverHello,
            isHelloRetryRequest: answer.isHelloRetryRequest,
            sender: .server,
            length: message.bytes.count
        )
        guard let hello else { return }
        try HelloCheck(offer: hello, retry: retry).check(answer)
        let isRetry = answer.isHelloRetryRequest
        try check(
            answer.extensions,
            of: .serverHello,
            in: isRetry ? .helloRetryRequest : .serverHello
        )
        try checkIsLast(message)
        if isRetry {
            try retry(answer, message)
        } else {
            try accept(answer, message)
        }
    }

    /// Makes the same offer once more, with what the server asks for (RFC 8446 section 4.1.2).
    private mutating func retry(
        _ request: ServerHello,
        _ message: MessageBuffer.Entry,
    ) throws(Rejection) {
        guard let hello, let hash = request.cipherSuite.hash else { return }
        let (group, cookie) = try accepting { () throws(WireError) in
            (try request.selectedGroup, try request.requestedCookie)
        }
        // A hello has room for 64 KB of extensions, a ticket among them.
        guard cookie?.count ?? 0 <= Ticket.limit else {
            throw .ownLimit(
                HandshakeType.serverHello.description,
                "its cookie has \(cookie?.count ?? 0) bytes, too many for this client to send back",
                hint: "have the server make shorter cookies",
            )
        }
        if let group {
            keyPairs = []
            try addKeyPair(group)
        }
        retry = request
        transcript.begin(hash)
        transcript.replaceByHash()
        transcript.append(message.bytes)
        var offer = offer
        // A key of another hash is of no use any more.
        if let (ticket, _) = offer.ticket, ticket.hash != hash { offer.ticket = nil }
        sendChangeCipherSpec()
        try send(
            offer.hello(
                random: hello.random,
                sessionID: hello.legacySessionID,
                serverName: trust.serverName,
                shares: keyPairs.map(\.share),
                cookie: cookie
            )
        )
    }

    /// Takes the server's choice, and goes on to the handshake's keys.
    private mutating func accept(
        _ answer: ServerHello,
        _ message: MessageBuffer.Entry,
    ) throws(Rejection) {
        guard let hash = answer.cipherSuite.hash else { return }
        let share = try accepting { () throws(WireError) in try answer.keyShare }
        guard let share else {
            // Of a ticket without a new key exchange nobody has spoken: psk_ke was not offered.
            throw Rejection(.serverHello, "it has no `key_share`", alert: .missingExtension)
        }
        guard let pair = keyPairs.first(where: { $0.group == share.group }) else {
            let reason = "it has a share of `\(share.group)`, of which the client sent none"
            throw Rejection(.serverHello, reason, alert: .illegalParameter)
        }
        let ticket = try chosenTicket(answer, hash: hash)
        let sharedSecret = try pair.secret(with: share.keyExchange)
        transcript.begin(hash)
        transcript.append(message.bytes)
        let secrets = ConnectionSecrets(
            answer.cipherSuite,
            hash: hash,
            preSharedKey: ticket?.preSharedKey,
            sharedSecret: sharedSecret,
            transcriptHash: transcript.hash
        )
        log("CLIENT_HANDSHAKE_TRAFFIC_SECRET", secrets.client)
        log("SERVER_HANDSHAKE_TRAFFIC_SECRET", secrets.server)
        reading = secrets.serverProtection
        writing = secrets.clientProtection
        self.secrets = secrets
        agreement.group = share.group
        agreement.cipherSuite = answer.cipherSuite
        if ticket != nil { agreement.isResumed = true }
        phase = .encryptedExtensions
    }

    /// The ticket that the server took; nil where it took none.
    private func chosenTicket(
        _ answer: ServerHello,
        hash: HashAlgorithm,
    ) throws(Rejection) -> Ticket? {
        let index = try accepting { () throws(WireError) in try answer.selectedIdentity }
        guard let index else { return nil }
        guard index == 0, let (ticket, _) = offer.ticket, ticket.hash == hash else {
            let reason = "it takes a ticket that does not fit"
            throw Rejection(.serverHello, reason, alert: .illegalParameter)
        }
        return ticket
    }
}
