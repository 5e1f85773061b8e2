package import Interop

/// A connection whose bytes, direction and cuts a fuzzer chooses.
///
/// Its bytes are frames: one byte whose highest bit says that the server speaks, two bytes of
/// length, and as many bytes as there are of that length.
package struct HostileConnection: Hashable, Sendable {
    /// What crosses the wire, in order; both sides may speak as often as they like.
    package let chunks: [Chunk]

    /// Bytes of one peer.
    package struct Chunk: Hashable, Sendable {
        /// Who speaks.
        package let sender: Role

        /// What is said.
        package let bytes: [UInt8]

        /// Puts the parts together.
        package init(_ sender: Role, _ bytes: [UInt8]) {
            self.sender = sender
            self.bytes = bytes
        }
    }

    /// Puts the chunks together.
    package init(_ chunks: [Chunk]) {
        self.chunks = chunks
    }

    /// Reads it from bytes; all bytes are some connection.
    package init(_ bytes: [UInt8]) {
        var chunks: [Chunk] = []
        var rest = bytes[...]
        while let kind = rest.popFirst() {
            let length = Int(rest.popFirst() ?? 0) << 8 | Int(rest.popFirst() ?? 0)
            chunks.append(Chunk(kind < 0x80 ? .client : .server, Array(rest.prefix(length))))
            rest = rest.dropFirst(length)
        }
        self.chunks = chunks
    }

    /// The bytes that it is read from again; no chunk may have more than 65535.
    package var bytes: [UInt8] {
        chunks.flatMap { chunk in
            let length = UInt16(chunk.bytes.count)
            let kind: UInt8 = chunk.sender == .client ? 0 : 0x80
            return [kind, UInt8(length >> 8), UInt8(length & 0xff)] + chunk.bytes
        }
    }
}
