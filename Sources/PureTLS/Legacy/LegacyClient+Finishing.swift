import Interop
import Wire

extension LegacyClient {
    /// The bytes of a Finished (RFC 5246 section 7.4.9).
    private static let verifyLength = 12

    /// Answers a server's flight: the key, new keys from here on, and Finished.
    mutating func answer() throws(Rejection) {
        guard let keyPair, let hello else { return }
        if isAskedForCertificate {
            try send([0, 0, 0], as: .certificate)
        }
        let premaster = try keyPair.secret(with: serverKey)
        let share = keyPair.share.keyExchange
        var exchange = ByteWriter()
        exchange.vector(lengthBytes: 1, share)
        try send(exchange.bytes, as: .clientKeyExchange)
        let randoms = hello.random + serverRandom
        // With the extension the secret depends on the whole handshake (RFC 7627 section 4).
        masterSecret =
            hasExtendedMasterSecret
            ? PseudoRandomFunction.bytes(48, premaster, "extended master secret", transcript.hash)
            : PseudoRandomFunction.bytes(48, premaster, "master secret", randoms)
        log("CLIENT_RANDOM", masterSecret)
        deriveKeys(hello)
        traffic.output += Record.encoding([1], as: .changeCipherSpec)
        writing = nextWriting
        try send(verifyData("client finished"), as: .finished)
        phase = .changeCipherSpec
    }

    /// Cuts the key block into keys, of which the client's come first (RFC 5246 section 6.3).
    private mutating func deriveKeys(_ hello: ClientHello) {
        let isChained = agreement.cipherSuite?.isChained == true
        // What authenticates, what encrypts, and what is a part of nonces.
        let lengths =
            isChained
            ? [ChainingProtection.authenticationKeyLength, ChainingProtection.keyLength]
            : [CounterProtection.keyLength, CounterProtection.saltLength]
        var rest = PseudoRandomFunction.bytes(
            2 * lengths.reduce(0, +),
            masterSecret,
            "key expansion",
            serverRandom + hello.random
        )[...]
        var (own, other): ([[UInt8]], [[UInt8]]) = ([], [])
        for length in lengths {
            own.append(Array(rest.prefix(length)))
            other.append(Array(rest.dropFirst(length).prefix(length)))
            rest = rest.dropFirst(2 * length)
        }
        nextWriting = protection(own, isChained: isChained)
        nextReading = protection(other, isChained: isChained)
    }

    private mutating func protection(_ keys: [[UInt8]], isChained: Bool) -> LegacyProtection {
        guard isChained else { return .counter(CounterProtection(key: keys[0], salt: keys[1])) }
        return .chaining(
            ChainingProtection(
                authenticationKey: keys[0],
                key: keys[1],
                isEncryptedFirst: isEncryptedFirst,
                vectorSeed: source.bytes(32)
            )
        )
    }

    private func verifyData(_ label: String) -> [UInt8] {
        PseudoRandomFunction.bytes(Self.verifyLength, masterSecret, label, transcript.hash)
    }

    /// Takes in the server's Finished.
    mutating func takeFinished(_ message: MessageBuffer.Entry) throws(Rejection) {
        guard message.body.isSame(inConstantTimeAs: verifyData("server finished")) else {
            throw Rejection(message.type, "it does not fit the messages", alert: .decryptError)
        }
        agreement.isComplete = true
        phase = .connected
    }
}
