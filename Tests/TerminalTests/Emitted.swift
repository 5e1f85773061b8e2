import Synchronization

/// What a printer emitted, in order.
final class Emitted: Sendable {
    private let list = Mutex<[String]>([])

    var texts: [String] {
        list.withLock { $0 }
    }

    func append(_ text: String) {
        list.withLock { $0.append(text) }
    }
}
