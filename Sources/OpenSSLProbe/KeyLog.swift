import Synchronization

/// The secrets of connections as libssl tells them, in lines of a key log (RFC 9850).
///
/// They are kept by the connection's address, since the callback is given nothing else, and only
/// until whoever owns the connection takes them.
enum KeyLog {
    private static let lines = Mutex<[UInt: [String]]>([:])

    /// Takes the lines of a connection, each without its line feed.
    static func take(of connection: OpaquePointer) -> [String] {
        lines.withLock { $0.removeValue(forKey: UInt(bitPattern: connection)) } ?? []
    }

    /// The callback that keeps each line, as SSL_CTX_set_keylog_callback(3) delivers it.
    static let callback: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Void = {
        connection,
        line in
        guard let connection = unsafe connection, let line = unsafe line else { return }
        let text = unsafe String(cString: line)
        let key = UInt(bitPattern: connection)
        lines.withLock { $0[key, default: []].append(text) }
    }
}
