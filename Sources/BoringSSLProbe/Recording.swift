import Interop
import PureTLS

/// The bytes of one connection as they crossed the wire, kept until it is over.
///
/// While a handshake goes on they are only kept, so that reading them takes none of its time.
struct Recording {
    /// How many bytes are kept of each direction, since a server must not make it any longer.
    ///
    /// It is twice the longest response that is read, and the longest chain that is taken.
    static let limit = 1 << 18

    /// What a piece counts for at the least, so that there are not too many of them.
    static let leastCount = 16

    /// The pieces, in order.
    private(set) var pieces: [TimedBytes] = []

    private var room: [Role: Int] = [.client: limit, .server: limit]

    /// Keeps bytes; once some of a direction had no room, nothing more of it is kept.
    mutating func keep(_ bytes: [UInt8], from sender: Role, at time: Int) {
        guard let left = room[sender], left > 0, !bytes.isEmpty else { return }
        let count = max(bytes.count, Self.leastCount)
        room[sender] = left - count
        let kept = count <= left ? bytes : Array(bytes.prefix(left))
        pieces.append(TimedBytes(kept, from: sender, at: time))
    }
}
