/// The secrets of one connection, each made from the one before (RFC 8446 section 7.1).
///
///              0            (EC)DHE          0
///              |               |             |
///     PSK -> Early  -> d -> Handshake -> d -> Master
///              |               |             |
///           binders     c/s hs traffic  c/s ap traffic, res master
struct KeySchedule {
    /// The hash of the cipher suite.
    let hash: HashAlgorithm

    private var secret: [UInt8]

    /// Begins with the Early Secret, from a pre-shared key or from none.
    init(_ hash: HashAlgorithm, preSharedKey: [UInt8]? = nil) {
        self.hash = hash
        let zeros = [UInt8](repeating: 0, count: hash.length)
        secret = hash.extract(salt: zeros, input: preSharedKey ?? zeros)
    }

    /// Goes on to the Handshake Secret.
    mutating func mixIn(sharedSecret: [UInt8]) {
        let salt = derive("derived", transcriptHash: hash.hash([]))
        secret = hash.extract(salt: salt, input: sharedSecret)
    }

    /// Goes on to the Master Secret, into which nothing more is mixed.
    mutating func finish() {
        mixIn(sharedSecret: [UInt8](repeating: 0, count: hash.length))
    }

    /// A secret that the current one leads to.
    func derive(_ label: String, transcriptHash: [UInt8]) -> [UInt8] {
        hash.deriveSecret(secret, label, transcriptHash: transcriptHash)
    }
}
