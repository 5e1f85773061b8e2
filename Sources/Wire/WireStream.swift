import Interop

/// One direction of a connection: its readers, and how far they can be trusted.
struct WireStream {
    var records = RecordReader()
    var handshake = HandshakeReader()

    /// Whether reading was given up, since what follows an error means nothing.
    var isBroken = false

    /// Whether all further handshake messages must be encrypted (TLS 1.3 after a ServerHello).
    var mustBeProtected = false

    /// The first bytes of something that is not TLS; nil for what is.
    private(set) var sample: [UInt8]?

    /// The most bytes that are kept of something that is not TLS.
    static let sampleLimit = 64

    /// Keeps the beginning of what turned out not to be TLS, as evidence.
    mutating func beginSample(_ bytes: Span<UInt8>, from offset: Int) {
        sample = records.header
        collect(bytes, from: offset)
    }

    /// Adds to what is kept of something that is not TLS.
    mutating func collect(_ bytes: Span<UInt8>, from offset: Int) {
        guard var kept = sample else { return }
        var index = offset
        while kept.count < Self.sampleLimit, index < bytes.count {
            kept.append(bytes[index])
            index += 1
        }
        sample = kept
    }

    /// What is wrong with bytes that are not TLS: their first line, or the bytes themselves.
    var notTLS: WireViolation? {
        guard let sample else { return nil }
        let line = sample.prefix { $0 != 0x0d && $0 != 0x0a }
        let isText = line.count > 1 && line.allSatisfy { (0x20...0x7e).contains($0) }
        let words =
            isText
            ? String(decoding: line, as: UTF8.self)
            : sample.prefix(16).map(Self.hexadecimal).joined(separator: " ")
        return WireViolation(.notTLS, "not TLS: `\(words)`")
    }

    /// What is wrong with a stream that ends here; nil where it may.
    var truncation: WireViolation? {
        guard !isBroken else { return nil }
        if !records.isAtBoundary {
            let header = records.header.count
            let text =
                header < Record.headerLength
                ? "\(header) of \(Record.headerLength) bytes of a record header"
                : "\(records.length - records.missing) of \(records.length) bytes of a record"
            return WireViolation(.truncated, "the stream ended after \(text)")
        }
        guard let message = handshake.unfinished else { return nil }
        return WireViolation(.truncated, "the stream ended inside `\(message)`")
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
}
