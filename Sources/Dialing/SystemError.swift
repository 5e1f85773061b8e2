import Glibc

/// An error number of the operating system, with its own words.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number, as in errno(3).
    package let number: Int32

    /// Puts the parts together.
    package init(number: Int32) {
        self.number = number
    }

    /// That of the last call that failed on this thread.
    package static var last: SystemError {
        SystemError(number: errno)
    }

    /// The text that people read.
    package var description: String {
        var text = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
