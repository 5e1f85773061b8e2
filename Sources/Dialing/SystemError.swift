import Glibc

/// What keeps the laboratory's own side of a connection from working, with its own words.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why it does not work.
    package enum Reason: Hashable, Sendable {
        /// An error number of the operating system, as in errno(3).
        case number(Int32)

        /// This process stood still for so many microseconds.
        case standstill(Int)

        /// What a client wants to send first is no ClientHello, so that there is nothing to cut.
        case noHelloToCut
    }

    /// Why it does not work.
    package let reason: Reason

    /// Takes an error number, as in errno(3).
    package init(number: Int32) {
        reason = .number(number)
    }

    private init(_ reason: Reason) {
        self.reason = reason
    }

    /// That of the last call that failed on this thread.
    package static var last: SystemError {
        SystemError(number: errno)
    }

    /// That of a process that stood still for so many microseconds.
    package static func standstill(_ microseconds: Int) -> SystemError {
        SystemError(.standstill(microseconds))
    }

    /// That of a client whose first bytes are no ClientHello that could be cut.
    package static let noHelloToCut = SystemError(.noHelloToCut)

    /// The error number; nil for what is none of the operating system's.
    package var number: Int32? {
        switch reason {
        case .number(let number): number
        case .standstill, .noHelloToCut: nil
        }
    }

    /// The text that people read.
    package var description: String {
        switch reason {
        case .number(let number):
            return Self.words(of: number)
        case .standstill(let microseconds):
            let tenths = microseconds / 100_000
            return "the probe itself stood still for \(tenths / 10).\(tenths % 10) s"
        case .noHelloToCut:
            return "the client's first bytes are no `client_hello` that could be cut"
        }
    }

    private static func words(of number: Int32) -> String {
        var text = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
