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

    /// Cuts the key block into keys and salts (RFC 5246 section 6.3).
    private mutating func deriveKeys(_ hello: ClientHello) {
        let (key, salt) = (LegacyProtection.keyLength, LegacyProtection.saltLength)
        var rest = PseudoRandomFunction.bytes(
            2 * (key + salt),
            masterSecret,
            "key expansion",
            serverRandom + hello.random
        )[...]
        let lengths = [key, key, salt, salt]
        let parts = lengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
        nextWriting = LegacyProtection(key: parts[0], salt: parts[2])
        nextReading = LegacyProtection(key: parts[1], salt: parts[3])
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
