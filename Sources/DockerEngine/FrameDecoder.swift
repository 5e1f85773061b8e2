/// Takes apart a stream in which standard output and standard error are multiplexed.
///
/// Each frame has a header of eight bytes: the stream's number, three zeros, and the
/// length of the payload as a big-endian 32-bit integer (Engine API reference, "Attach
/// to a container", stream format). Payloads are handed on as they arrive, so that a
/// length is never a reason to reserve memory; an absurd one is refused as well.
struct FrameDecoder: Sendable {
    private let limit: Int
    private var header: [UInt8] = []
    private var stream = StandardStream.output
    private var missing = 0

    /// Starts before the first header; the limit is the longest payload accepted, in bytes.
    init(limit: Int = 64 * 1024 * 1024) {
        self.limit = limit
    }

    /// Takes the next bytes and answers the payloads in them.
    mutating func append(_ bytes: [UInt8]) throws(EngineError.Reason) -> [OutputChunk] {
        var chunks: [OutputChunk] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            if missing == 0 {
                let piece = rest.prefix(8 - header.count)
                header.append(contentsOf: piece)
                rest = rest.dropFirst(piece.count)
                if header.count == 8 {
                    try readHeader()
                }
            } else {
                let piece = rest.prefix(missing)
                chunks.append(OutputChunk(stream: stream, bytes: [UInt8](piece)))
                missing -= piece.count
                rest = rest.dropFirst(piece.count)
            }
        }
        return chunks
    }

    /// Checks that the stream did not end inside a frame.
    func finish() throws(EngineError.Reason) {
        guard header.isEmpty, missing == 0 else {
            throw .connectionLost("the output ends in the middle of a frame")
        }
    }

    /// Takes in a complete header.
    private mutating func readHeader() throws(EngineError.Reason) {
        guard let stream = StandardStream(rawValue: header[0]),
            header[1...3].allSatisfy({ $0 == 0 })
        else {
            throw .unreadable("the output is not framed: \(header) is no frame header")
        }
        let length = header[4...].reduce(0) { $0 << 8 | Int($1) }
        guard length <= limit else {
            throw .unreadable("a frame claims \(length) bytes, more than \(limit)")
        }
        self.stream = stream
        missing = length
        header.removeAll(keepingCapacity: true)
    }
}
