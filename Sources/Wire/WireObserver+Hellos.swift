import Interop

extension WireObserver {
    /// Takes in the content of one record of type `handshake`.
    mutating func takeHandshake(
        _ fragment: [UInt8],
        from sender: Role,
        at time: Int,
    ) throws(WireError) {
        guard !streams[sender].mustBeProtected else {
            let text = "a handshake record in plaintext after `server_hello`"
            note(WireViolation(.unexpected, text), by: sender)
            return
        }
        if sender == .client { framing.record(fragment.count) }
        var offset = 0
        while let message = try streams[sender].handshake.next(from: fragment, at: &offset) {
            try take(message, from: sender, at: time)
            // Messages must not span a change of keys (RFC 8446 section 5.1).
            if sender == .server, streams[.server].mustBeProtected, offset < fragment.count {
                let count = WireError.Reason.bytes(fragment.count - offset)
                let text = "\(count) after `server_hello` in its record"
                note(WireViolation(.trailingBytes, text), by: .server)
                return
            }
        }
    }

    private mutating func take(
        _ message: HandshakeMessage,
        from sender: Role,
        at time: Int,
    ) throws(WireError) {
        var isHelloRetryRequest = false
        switch (message.type, sender) {
        case (.clientHello, .client):
            try take(ClientHello(body: message.body), at: time)
        case (.serverHello, .server):
            let hello = try ServerHello(body: message.body)
            isHelloRetryRequest = hello.isHelloRetryRequest
            try take(hello, at: time)
        default:
            if let hello = gathered.serverHello, hello.version < .tls13 {
                if (message.type, sender) == (.serverKeyExchange, .server) {
                    takeServerKeyExchange(message.body, after: hello)
                }
            } else {
                let text = "a message of type `\(message.type)` in plaintext"
                note(WireViolation(.unexpected, text), by: sender)
            }
        }
        guard gathered.messages.count < HandshakeEvidence.messageLimit else { return }
        gathered.messages.append(
            WireMessage(
                type: message.type,
                isHelloRetryRequest: isHelloRetryRequest,
                sender: sender,
                length: message.length,
                time: time,
            )
        )
    }

    private mutating func take(_ hello: ClientHello, at time: Int) throws(WireError) {
        let read = try WireClientHello(reading: hello, reviewsKeyShares: reviewsHello)
        let retry = gathered.helloRetryRequest
        if gathered.clientHellos.count > (retry == nil ? 0 : 1) {
            note(WireViolation(.unexpected, "a `client_hello` that nobody asked for"), by: .client)
            return
        }
        for violation in OfferReview(retry: retry).violations(in: read) {
            note(violation, by: .client)
        }
        offer = hello
        if reviewsHello {
            gathered.helloFraming = framing.end(with: hello) ?? gathered.helloFraming
        }
        gathered.clientHellos.append(read)
        gathered.times.clientHelloSent = gathered.times.clientHelloSent ?? time
    }

    private mutating func take(_ hello: ServerHello, at time: Int) throws(WireError) {
        let read = try WireServerHello(reading: hello)
        let retry = gathered.helloRetryRequest
        let name = hello.isHelloRetryRequest ? "hello_retry_request" : "server_hello"
        if hello.isHelloRetryRequest, retry != nil {
            note(WireViolation(.secondRetry, "a second hello_retry_request"), by: .server)
            return
        }
        if gathered.serverHello != nil {
            note(WireViolation(.unexpected, "a second `\(name)`"), by: .server)
            return
        }
        // What the client sent is not known where it could not be read: no fault of the server.
        if gathered.clientHellos.count < (retry == nil ? 1 : 2), !streams[.client].isBroken {
            let text = "`\(name)` before the `client_hello` that it answers"
            note(WireViolation(.unexpected, text), by: .server)
        }
        if let offer, let offered = gathered.clientHellos.last {
            let review = HelloReview(
                offer: offer,
                offered: offered,
                retry: retry,
                shareLengths: shareLengths,
            )
            for violation in review.violations(in: hello, read: read) {
                note(violation, by: .server)
            }
        }
        if hello.isHelloRetryRequest {
            gathered.helloRetryRequest = read
        } else {
            gathered.serverHello = read
            gathered.times.serverHelloReceived = time
            streams[.server].mustBeProtected = read.version >= .tls13
        }
    }
}
