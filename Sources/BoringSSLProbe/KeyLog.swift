import NIOCore
import Synchronization

/// The secrets of the connections of one context, in lines of a key log (RFC 9850).
///
/// The callback does not say whose they are: a context has one connection at a time.
final class KeyLog: Sendable {
    private let lines = Mutex<[String]>([])

    /// Takes what has come since the last time, each without its line feed.
    func take() -> [String] {
        lines.withLock { lines in
            defer { lines = [] }
            return lines
        }
    }

    /// Keeps what the library tells: one line, or several.
    func keep(_ text: ByteBuffer) {
        let new = String(buffer: text).split(whereSeparator: \.isNewline).map(String.init)
        lines.withLock { $0 += new }
    }
}
