import Analysis
import ResultStore

/// What one cell costs, and how much more than a classical one.
struct CellCost {
    /// The bytes of its handshake.
    let bytes: HandshakeBytes

    /// How many more the client sends than in the classical one; nil where there is none.
    let moreByClient: Int?

    /// How many more the server sends.
    let moreByServer: Int?

    /// The median time of a handshake, in microseconds.
    let time: Int?

    /// That time over the classical one's.
    let ratio: Double?

    /// Holds the second side's cell of a pair against a classical one; nil without its bytes.
    init?(_ pair: ComparedPair, against classical: ComparedPair?) {
        guard let bytes = pair.bytes else { return nil }
        self.bytes = bytes
        moreByClient = classical?.bytes.map { bytes.client - $0.client }
        moreByServer = classical?.bytes.map { bytes.server - $0.server }
        time = pair.pair.b?.handshakeP50
        let own = time
        ratio = classical?.pair.b?.handshakeP50.flatMap { baseline in
            own.flatMap { baseline > 0 ? Double($0) / Double(baseline) : nil }
        }
    }
}
