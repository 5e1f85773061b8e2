import Glibc

/// An IPv4 address in 127.0.0.0/8, the only network there is in the bench.
package struct LoopbackAddress: Hashable, Sendable, CustomStringConvertible {
    /// 127.0.0.1.
    package static let standard = LoopbackAddress(number: 1)

    private let low: UInt32

    /// The address 127.0.0.0 plus a number below 2^24.
    package init(number: UInt32) {
        precondition(number < 1 << 24, "127.0.0.0/8 has 2^24 addresses")
        low = number
    }

    /// Reads dotted notation; nil for anything that is not a loopback address.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: 0x2e, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt8(Substring($0)).map(UInt32.init) }
        guard parts.count == 4, numbers.count == 4, numbers[0] == 127 else { return nil }
        low = numbers[1] << 16 | numbers[2] << 8 | numbers[3]
    }

    /// The text that people read.
    package var description: String {
        "127.\(low >> 16 & 0xff).\(low >> 8 & 0xff).\(low & 0xff)"
    }

    /// Its bytes in network byte order.
    var bytes: [UInt8] {
        [127, UInt8(low >> 16 & 0xff), UInt8(low >> 8 & 0xff), UInt8(low & 0xff)]
    }

    func socketAddress(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = (127 << 24 | low).bigEndian
        return address
    }
}
