import Interop
import Wire

/// Something that a faulty server says to a ClientHello.
enum Answer {
    /// A ServerHello with nothing wrong in it.
    case serverHello

    /// The first half of one.
    case halfServerHello

    /// One with bytes behind its end.
    case longServerHello

    /// One whose key share lacks a byte.
    case shortServerHello

    /// One with a group that was not offered.
    case strangeServerHello

    /// A HelloRetryRequest for the first group, or for none where its key share is there already.
    case retry

    /// A HelloRetryRequest with nothing but a cookie to send back (RFC 8446 section 4.2.2).
    case retryForNone

    /// A HelloRetryRequest for a group that was not offered.
    case strangeRetry

    /// A ServerHello of TLS 1.2, and an ephemeral key on the first group (RFC 8422 section 5.4).
    case legacyFlight

    /// A fatal alert (RFC 8446 section 6.2).
    case alert(AlertDescription)

    /// HTTP in the clear.
    case text

    /// Its bytes, and what a log says of them.
    func bytes(for hello: ClientHello) throws -> (bytes: [UInt8], words: String) {
        let offered = try hello.supportedGroups ?? []
        let own = offered.first ?? .x25519
        let stranger =
            [NamedGroup.x25519, .secp256r1].first { !offered.contains($0) } ?? .secp384r1
        switch self {
        case .serverHello:
            return (Self.hello(own, to: hello).record, "choosing \(own)")
        case .halfServerHello:
            let whole = Self.hello(own, to: hello).record
            return (
                Array(whole.prefix(whole.count / 2)), "sending half of \(whole.count) bytes"
            )
        case .longServerHello:
            let record = Self.hello(own, to: hello, trailing: [0, 0, 0]).record
            return (record, "choosing \(own), with bytes behind")
        case .shortServerHello:
            return (Self.hello(own, to: hello, missing: 1).record, "choosing \(own), a byte short")
        case .strangeServerHello:
            return (
                Self.hello(stranger, to: hello).record, "offered \(offered), choosing \(stranger)"
            )
        case .retry:
            guard let shares = try hello.keyShares, shares.contains(where: { $0.group == own })
            else { return (Self.retry(own, hello).record, "asking for \(own)") }
            return try Self.retryForNone.bytes(for: hello)
        case .retryForNone:
            let cookie = Array("once more".utf8)
            return (Self.retry(nil, cookie: cookie, hello).record, "asking once more")
        case .strangeRetry:
            return (Self.retry(stranger, hello).record, "offered \(offered), wanting \(stranger)")
        case .legacyFlight:
            return (Self.legacyFlight(own, to: hello), "choosing \(own) in TLS 1.2")
        case .alert(let description):
            return (Alert(description).record, "exited with code 127")
        case .text:
            let text = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
            return (Array(text.utf8), "answering in the clear")
        }
    }

    /// A ServerHello whose key share has the length of its group, or lacks some bytes.
    ///
    /// The bytes are no key of anybody's; but X25519 takes any, and so does ML-KEM, which
    /// rejects a ciphertext only implicitly (FIPS 203 section 6.3).
    private static func hello(
        _ group: NamedGroup,
        to hello: ClientHello,
        missing: Int = 0,
        trailing: [UInt8] = [],
    ) -> ServerHello {
        let lengths: [NamedGroup: Int] = [
            .x25519: 32, .secp256r1: 65, .secp384r1: 97, .x25519MLKEM768: 1120,
        ]
        let share = Array(repeating: UInt8(4), count: (lengths[group] ?? 32) - missing)
        return ServerHello.choosing(
            KeyShare(group: group, keyExchange: share),
            random: (0..<32).map { _ in UInt8.random(in: 0...255) },
            sessionID: hello.legacySessionID,
            trailingBytes: trailing,
        )
    }

    /// The hello and the key in one record, without a certificate, by which nobody chooses.
    private static func legacyFlight(_ group: NamedGroup, to hello: ClientHello) -> [UInt8] {
        let choice = ServerHello(
            random: (0..<32).map { _ in UInt8.random(in: 0...255) },
            legacySessionIDEcho: [],
            cipherSuite: hello.cipherSuites.first ?? .aes128GCMSHA256,
            extensions: [],
        )
        let name = [UInt8(group.rawValue >> 8), UInt8(group.rawValue & 0xff)]
        let key = [3] + name + [32] + Array(repeating: UInt8(4), count: 32)
        // `ecdsa_secp256r1_sha256`, and nothing signed.
        let exchange = HandshakeMessage.encoding(key + [4, 3, 0, 0], as: .serverKeyExchange)
        return Record.encoding(choice.message + exchange, as: .handshake)
    }

    private static func retry(
        _ group: NamedGroup?,
        cookie: [UInt8]? = nil,
        _ hello: ClientHello,
    ) -> ServerHello {
        ServerHello.retry(group: group, cookie: cookie, sessionID: hello.legacySessionID)
    }
}
