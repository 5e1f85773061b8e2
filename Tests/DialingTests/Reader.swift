import Dialing
import Foundation
import Glibc
import Synchronization

/// The server's end of a connection, read piece by piece on a thread of its own.
final class Reader: Sendable {
    private let state = Mutex<[[UInt8]]>([])

    /// Reads as soon as something is there, but not before a time in microseconds is over.
    init(_ server: borrowing StreamSocket, after delay: Int = 0) {
        let descriptor = dup(server.descriptor)
        Thread.detachNewThread { [self] in
            defer { close(descriptor) }
            usleep(UInt32(delay))
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard unsafe poll(&entry, 1, 10_000) > 0 else { return }
                let count = unsafe read(descriptor, &buffer, buffer.count)
                guard count > 0 else { return }
                state.withLock { $0.append(Array(buffer[..<count])) }
            }
        }
    }

    /// What came with each read, as soon as there are so many; fewer after ten seconds.
    func pieces(_ count: Int) -> [[UInt8]] {
        pieces { $0.count >= count }
    }

    /// All that came, as soon as it is so much; less after ten seconds.
    func bytes(_ count: Int) -> [UInt8] {
        Array(pieces { $0.joined().count >= count }.joined())
    }

    private func pieces(until isEnough: ([[UInt8]]) -> Bool) -> [[UInt8]] {
        for _ in 0..<10_000 {
            let pieces = state.withLock { $0 }
            guard !isEnough(pieces) else { return pieces }
            usleep(1_000)
        }
        return state.withLock { $0 }
    }
}
