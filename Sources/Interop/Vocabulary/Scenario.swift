/// What a client does in one cell.
package enum Scenario: String, Hashable, Sendable, Codable, CaseIterable {
    /// TLS 1.3 only, offer exactly the cell's group, verify, one GET, close.
    case handshake

    /// Offer what the client's library offers by itself, verify, one GET, close.
    ///
    /// Nothing is set, neither groups nor protocol versions; no configuration file is read. Which
    /// group comes of it is what the cell is to find out, so it names none.
    case asShipped = "as-shipped"

    /// Offer the cell's group without a key share (RFC 8446 section 4.2.8).
    ///
    /// The server has to ask for one with a HelloRetryRequest, once, and then agree.
    case hrr

    /// Offer the cell's hybrid group first and X25519 behind it, with a key share of each, as a
    /// browser does, and see which one the server chooses.
    case fallback

    /// Send the ClientHello in two TCP segments, 200 ms apart, then as two records: cut inside the
    /// key share each time.
    ///
    /// The failure that it looks for is described at tldr.fail.
    case splitHello = "split-hello"

    /// Send key shares that have the wrong length, or are no valid key (FIPS 203 section 7.2).
    ///
    /// The server has to refuse each, and to live: it agrees to a good one before and after, as
    /// ``isCounterproof(_:)`` says.
    case badShare = "bad-share"

    /// Allow TLS 1.2 alone, and list post-quantum groups in front of X25519.
    ///
    /// Those groups belong to TLS 1.3, so that none of them may be chosen.
    case tls12Leak = "tls12-leak"

    /// Connect again with the ticket of a connection before (RFC 8446 section 2.2): `psk_dhe_ke`
    /// with the same group.
    case resumption

    /// What stands in place of a group's name in a cell that names none.
    package static let anyGroup = "any"

    /// Whether one of its handshakes, from 0, is the same without what is wrong with the others.
    ///
    /// A server that refuses the good share before the bad ones does not refuse these for being
    /// bad; one that does not answer the good share behind them has not survived them.
    package func isCounterproof(_ handshake: Int) -> Bool {
        self == .badShare && (handshake == 0 || handshake == 4)
    }

    /// Whether a cell of it names the one group that it is about.
    package var namesGroup: Bool {
        switch self {
        case .handshake, .hrr, .fallback, .splitHello, .badShare, .resumption: true
        case .asShipped, .tls12Leak: false
        }
    }
}
