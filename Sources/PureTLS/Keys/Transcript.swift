import Crypto
import Interop
import Wire

/// The running hash of all handshake messages (RFC 8446 section 4.4.1).
///
/// Which hash it is, the server's first message says. Until then the bytes are kept.
struct Transcript {
    private enum State {
        case kept([UInt8])
        case sha256(SHA256)
        case sha384(SHA384)
    }

    private var state = State.kept([])

    /// Takes in a whole message, or the first part of one.
    mutating func append(_ bytes: [UInt8]) {
        switch state {
        case .kept(let earlier):
            state = .kept(earlier + bytes)
        case .sha256(var hasher):
            hasher.update(data: bytes)
            state = .sha256(hasher)
        case .sha384(var hasher):
            hasher.update(data: bytes)
            state = .sha384(hasher)
        }
    }

    /// Begins to hash, by the cipher suite that was chosen; a second time it changes nothing.
    mutating func begin(_ hash: HashAlgorithm) {
        guard case .kept(let bytes) = state else { return }
        switch hash {
        case .sha256: state = .sha256(SHA256())
        case .sha384: state = .sha384(SHA384())
        }
        append(bytes)
    }

    /// Puts `message_hash` in the place of all that was taken in: a first ClientHello that a
    /// HelloRetryRequest answers.
    mutating func replaceByHash() {
        let message = HandshakeMessage.encoding(hash, as: .messageHash)
        switch state {
        case .kept: state = .kept([])
        case .sha256: state = .sha256(SHA256())
        case .sha384: state = .sha384(SHA384())
        }
        append(message)
    }

    /// The hash so far; nothing before it has begun.
    var hash: [UInt8] {
        switch state {
        case .kept: []
        case .sha256(let hasher): Array(hasher.finalize())
        case .sha384(let hasher): Array(hasher.finalize())
        }
    }
}
