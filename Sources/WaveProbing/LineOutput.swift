import Glibc
import Probing

/// Writes events to a file descriptor, each as one line, as soon as they are known.
package struct LineOutput: Sendable {
    private let descriptor: Int32

    /// Writes to standard output unless told otherwise.
    package init(descriptor: Int32 = STDOUT_FILENO) {
        self.descriptor = descriptor
    }

    /// Writes one value; throws where the reader is gone.
    package func emit(_ value: some Encodable) throws {
        try write(EventLine.encode(value) + [0x0a])
    }

    /// Writes bytes as they are.
    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw ReaderGone()
            }
        }
    }

    /// Whoever read the events does so no more.
    private struct ReaderGone: Error {}
}
