import NIOCore
import Synchronization

/// The secrets of the connections of one context, in lines of a key log (RFC 9850).
///
/// The callback does not say whose they are: a context has one connection at a time.
final class KeyLog: Sendable {
    private let texts = Mutex<[ByteBuffer]>([])

    /// Takes what has come since the last time, each without its line feed.
    func take() -> [String] {
        texts.withLock { texts in
            defer { texts = [] }
            return Self.lines(in: texts)
        }
    }

    /// What has come since somebody last took it, each without its line feed.
    var lines: [String] {
        texts.withLock { Self.lines(in: $0) }
    }

    /// Keeps what the library tells: one line, or several.
    ///
    /// It is told in the middle of a handshake, so that nothing more is done with it then.
    func keep(_ text: ByteBuffer) {
        texts.withLock { $0.append(text) }
    }

    private static func lines(in texts: [ByteBuffer]) -> [String] {
        texts.flatMap { text in
            String(buffer: text).split(whereSeparator: \.isNewline).map(String.init)
        }
    }
}
