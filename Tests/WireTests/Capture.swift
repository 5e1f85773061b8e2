import Interop
import Testing
import Wire

/// The bytes of one connection, as they really crossed a socket, in the order of their arrival.
struct Capture: Sendable {
    let chunks: [(sender: Role, bytes: [UInt8])]

    /// Whether the server closed after its last byte.
    let isClosed: Bool

    init(_ chunks: [(Role, String)], isClosed: Bool) {
        self.init(chunks.map { ($0, [UInt8](hexadecimal: $1)) }, isClosed: isClosed)
    }

    init(_ chunks: [(Role, [UInt8])], isClosed: Bool) {
        self.chunks = chunks.map { (sender: $0, bytes: $1) }
        self.isClosed = isClosed
    }

    static let all = [
        x25519, retry, refused, versionRefused, tls12, x25519MLKEM768, retryMLKEM, rfc8448,
        rfc8448Retry,
    ]

    func bytes(of sender: Role) -> [UInt8] {
        chunks.filter { $0.sender == sender }.flatMap(\.bytes)
    }

    /// What an observer says about it: chunk number N at N milliseconds, each cut by `cut`.
    func evidence(
        cut: (_ number: Int, _ bytes: [UInt8]) -> [[UInt8]] = { [$1] }
    ) -> WireEvidence {
        var observer = WireObserver(serverShareLengths: .known)
        for (number, chunk) in chunks.enumerated() {
            for part in cut(number, chunk.bytes) {
                observer.take(part, from: chunk.sender, at: number * 1_000)
            }
        }
        if isClosed { observer.closed(.closed, at: chunks.count * 1_000) }
        return observer.evidence
    }
}

extension WireObserver {
    mutating func take(_ bytes: [UInt8], from sender: Role, at time: Int = 0) {
        switch sender {
        case .client: sent(bytes.span, at: time)
        case .server: received(bytes.span, at: time)
        }
    }
}

extension [NamedGroup: Int] {
    /// The lengths of server shares: RFC 8446 section 4.2.8, draft-ietf-tls-ecdhe-mlkem section 4.
    static let known: Self = [
        .x25519: 32, .secp256r1: 65, .secp384r1: 97, .x448: 56,
        .mlkem512: 768, .mlkem768: 1088, .mlkem1024: 1568,
        .x25519MLKEM768: 1120, .secp256r1MLKEM768: 1153, .secp384r1MLKEM1024: 1665,
    ]
}

extension [UInt8] {
    /// Reads hexadecimal digits, skipping everything else.
    init(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        precondition(digits.count.isMultiple(of: 2), "two digits make one byte")
        self = stride(from: 0, to: digits.count, by: 2).map { place in
            UInt8(digits[place] << 4 | digits[place + 1])
        }
    }

    /// The same bytes with some of them replaced.
    func replacing(at offset: Int, with bytes: [UInt8]) -> [UInt8] {
        Array(self[..<offset]) + bytes + Array(self[(offset + bytes.count)...])
    }
}
