import Interop

/// Cuts one direction of a connection into records, whatever the chunks it comes in.
///
/// It keeps at most one record in plaintext, so its memory is bounded by 16 KB. After an error it
/// throws the same error for ever: without record boundaries the rest of a stream means nothing.
package struct RecordReader: Sendable {
    /// Whether all records are encrypted, whatever their type says.
    ///
    /// So it is in TLS 1.2 after change_cipher_spec. In TLS 1.3 the type alone tells.
    package var isProtected = false

    /// The bytes of the unfinished, or of the impossible, record header.
    private(set) var header: [UInt8] = []

    /// The bytes of the unfinished record that have not come yet; 0 until its header is complete.
    private(set) var missing = 0

    private var fragment: [UInt8] = []
    private var failure: WireError?

    /// Makes one with nothing in it yet.
    package init() {}

    /// Whether the stream so far ends at the end of a record.
    package var isAtBoundary: Bool { header.isEmpty }

    /// The next complete record; nil once all bytes are taken in.
    ///
    /// `offset` moves past what was taken in. Call it with the same bytes until it returns nil.
    package mutating func next(
        from bytes: Span<UInt8>,
        at offset: inout Int,
    ) throws(WireError) -> Record? {
        if let failure { throw failure }
        while header.count < Record.headerLength {
            guard offset < bytes.count else { return nil }
            header.append(bytes[offset])
            offset += 1
            try checkHeader()
        }
        let taken = min(missing, bytes.count - offset)
        if keepsFragment {
            unsafe bytes.extracting(offset..<offset + taken).withUnsafeBufferPointer {
                unsafe fragment.append(contentsOf: $0)
            }
        }
        offset += taken
        missing -= taken
        guard missing == 0 else { return nil }
        let record = Record(
            contentType: contentType,
            legacyVersion: ProtocolVersion(rawValue: UInt16(header[1]) << 8 | UInt16(header[2])),
            length: length,
            isProtected: !keepsFragment,
            fragment: fragment,
        )
        header.removeAll(keepingCapacity: true)
        fragment = []
        return record
    }

    private var contentType: ContentType { ContentType(rawValue: header[0]) }

    /// The length in the header, which must be complete.
    var length: Int { Int(header[3]) << 8 | Int(header[4]) }

    private var keepsFragment: Bool {
        !isProtected && header[0] != ContentType.applicationData.rawValue
    }

    /// Checks as much of the header as there is, so that nonsense is seen at its first byte.
    private mutating func checkHeader() throws(WireError) {
        let types = ContentType.changeCipherSpec.rawValue...ContentType.heartbeat.rawValue
        if !types.contains(header[0]) || header.count > 1 && header[1] != 3 {
            try fail(.notARecord)
        }
        guard header.count == Record.headerLength else { return }
        let limit = keepsFragment ? Record.plaintextLimit : Record.ciphertextLimit
        if length > limit { try fail(.tooLong(length: length, limit: limit)) }
        if length == 0, keepsFragment { try fail(.empty(contentType)) }
        missing = length
    }

    private mutating func fail(_ reason: WireError.Reason) throws(WireError) {
        let error = WireError(reading: "TLSPlaintext", reason)
        failure = error
        throw error
    }
}
