/// Where the bytes of an archive come from that is sent to the engine.
package enum ArchiveSource: Hashable, Sendable {
    /// Bytes in memory.
    case bytes([UInt8])

    /// A file at this path, read while it is sent and never held as a whole.
    case file(String)
}
