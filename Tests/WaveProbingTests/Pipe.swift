import CLinux
import Dialing
import Glibc

/// A pipe, for what is written to a descriptor.
enum Pipe {
    /// Everything that `body` writes to the descriptor that it is given; less than 64 KiB.
    static func content(of body: (Int32) throws -> Void) throws -> [UInt8] {
        var ends: [Int32] = [0, 0]
        guard unsafe pqlab_pipe(&ends) == 0 else { throw SystemError.last }
        defer { close(ends[0]) }
        do {
            defer { close(ends[1]) }
            try body(ends[1])
        }
        var content = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        while true {
            let more = unsafe content.withUnsafeMutableBytes {
                unsafe read(ends[0], $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            guard more > 0 else { return Array(content[..<count]) }
            count += more
        }
    }
}
