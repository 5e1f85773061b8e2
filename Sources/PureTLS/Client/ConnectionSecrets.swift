import Interop

/// The secrets of a connection from its ServerHello on.
struct ConnectionSecrets {
    /// The cipher suite that they are for, and its hash.
    let suite: CipherSuite
    let hash: HashAlgorithm

    private var schedule: KeySchedule

    /// What the client's, and the server's, record keys come from at present.
    private(set) var client: [UInt8]
    private(set) var server: [UInt8]

    /// What tickets are made from; nil before both have finished.
    private(set) var resumption: [UInt8]?

    /// Derives the handshake secrets; `transcriptHash` ends with the ServerHello.
    init(
        _ suite: CipherSuite,
        hash: HashAlgorithm,
        preSharedKey: [UInt8]?,
        sharedSecret: [UInt8],
        transcriptHash: [UInt8],
    ) {
        self.suite = suite
        self.hash = hash
        schedule = KeySchedule(hash, preSharedKey: preSharedKey)
        schedule.mixIn(sharedSecret: sharedSecret)
        client = schedule.derive("c hs traffic", transcriptHash: transcriptHash)
        server = schedule.derive("s hs traffic", transcriptHash: transcriptHash)
    }

    /// Goes on to the application's secrets; `transcriptHash` ends with the server's Finished.
    ///
    /// The answer is the exporter's secret, which is for key logs alone.
    mutating func beginApplication(transcriptHash: [UInt8]) -> [UInt8] {
        schedule.finish()
        client = schedule.derive("c ap traffic", transcriptHash: transcriptHash)
        server = schedule.derive("s ap traffic", transcriptHash: transcriptHash)
        return schedule.derive("exp master", transcriptHash: transcriptHash)
    }

    /// Derives what tickets are made from; `transcriptHash` ends with the client's Finished.
    mutating func beginResumption(transcriptHash: [UInt8]) {
        resumption = schedule.derive("res master", transcriptHash: transcriptHash)
    }

    /// Goes on to the client's next secret (RFC 8446 section 7.2).
    mutating func updateClient() {
        client = hash.nextTrafficSecret(after: client)
    }

    /// Goes on to the server's next secret.
    mutating func updateServer() {
        server = hash.nextTrafficSecret(after: server)
    }

    /// The client's record keys.
    var clientProtection: RecordProtection? { RecordProtection(suite, secret: client) }

    /// The server's record keys.
    var serverProtection: RecordProtection? { RecordProtection(suite, secret: server) }
}
