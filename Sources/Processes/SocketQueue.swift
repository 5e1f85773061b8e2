/// The bytes that wait in a TCP socket for the process that has it.
package enum SocketQueue {
    /// How many there are in this network namespace, at the socket with these ports; nil without one.
    ///
    /// `address` is the one it is connected to, in network byte order. Read is `/proc/net/tcp`,
    /// and `tcp6` for a server that listens on both (proc(5)).
    package static func unread(at port: UInt16, of peer: (address: [UInt8], port: UInt16)) -> Int? {
        unread(
            at: port,
            of: peer,
            in: ["/proc/net/tcp", "/proc/net/tcp6"].compactMap(ProcessFiles.text),
        )
    }

    /// Reads the kernel's tables: an address is written in words of the host's order.
    static func unread(
        at port: UInt16,
        of peer: (address: [UInt8], port: UInt16),
        in tables: [String],
    ) -> Int? {
        let own = hexadecimal(port)
        let other =
            peer.address.reversed().map { hexadecimal($0) }.joined()
            + ":" + hexadecimal(peer.port)
        for line in tables.lazy.flatMap({ $0.split(separator: "\n").dropFirst() }) {
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count > 4, fields[1].hasSuffix(":" + own), fields[2].hasSuffix(other),
                let queue = fields[4].split(separator: ":").last
            else { continue }
            return Int(queue, radix: 16)
        }
        return nil
    }

    private static func hexadecimal(_ number: some FixedWidthInteger) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: number.bitWidth / 4 - digits.count) + digits
    }
}
