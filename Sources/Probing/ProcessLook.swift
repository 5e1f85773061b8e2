/// When the probe looked at a server's processes.
package enum ProcessLook: String, Hashable, Sendable, Codable {
    /// Once it was ready.
    case start

    /// In the middle of its handshakes: what is told are processes not seen before.
    case during

    /// When all was done.
    case end
}
