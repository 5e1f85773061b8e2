package import Interop

/// Puts handshake messages together again, whatever the records they come in.
///
/// It keeps the bodies of hellos, and of a ServerKeyExchange as much as names the group; the bytes
/// of all others it counts. So its memory is bounded by the longest hello that the format allows,
/// 128 KB.
package struct HandshakeReader: Sendable {
    private var header: [UInt8] = []
    private var body: [UInt8] = []
    private var missing = 0

    /// Makes one with nothing in it yet.
    package init() {}

    /// The type of the unfinished message; nil between messages.
    package var unfinished: HandshakeType? { header.first.map(HandshakeType.init(rawValue:)) }

    /// The next complete message; nil once the fragment is taken in.
    ///
    /// `offset` moves past what was taken in. A hello that claims to be longer than the format
    /// allows is an error, after which the reader must not be used.
    package mutating func next(
        from fragment: [UInt8],
        at offset: inout Int,
    ) throws(WireError) -> HandshakeMessage? {
        while header.count < HandshakeMessage.headerLength {
            guard offset < fragment.count else { return nil }
            header.append(fragment[offset])
            offset += 1
            if header.count == HandshakeMessage.headerLength { try begin() }
        }
        let taken = min(missing, fragment.count - offset)
        let kept = min(taken, (limit ?? prefix) - body.count)
        body.append(contentsOf: fragment[offset..<offset + kept])
        offset += taken
        missing -= taken
        guard missing == 0 else { return nil }
        let message = HandshakeMessage(
            type: type,
            length: HandshakeMessage.headerLength + length,
            body: body,
        )
        header = []
        body = []
        return message
    }

    private var type: HandshakeType { HandshakeType(rawValue: header[0]) }

    private var length: Int { Int(header[1]) << 16 | Int(header[2]) << 8 | Int(header[3]) }

    /// How much is kept of a body that may have any length.
    private var prefix: Int {
        type == .serverKeyExchange ? ServerKeyExchange.prefixLength : 0
    }

    /// The longest body of a message that is kept whole; nil for one that may have any length.
    private var limit: Int? {
        switch type {
        case .clientHello: ClientHello.longestBody
        case .serverHello: ServerHello.longestBody
        default: nil
        }
    }

    private mutating func begin() throws(WireError) {
        if let limit, length > limit {
            throw WireError(reading: "\(type)", .tooLong(length: length, limit: limit))
        }
        missing = length
    }
}
