import Foundation
import Testing

/// A file of packets, in the format of pcap: TCP over IPv4 in Ethernet frames.
struct PacketFile {
    private static let fileHeader = 24
    private static let packetHeader = 16
    private static let frameHeader = 14

    private var bytes: [UInt8]

    /// Reads a file.
    init(path: String) throws {
        bytes = try Array(Data(contentsOf: URL(filePath: path)))
    }

    /// Writes it.
    func write(to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    /// Gives the side of all connections that has an address another port, as far as it has one.
    mutating func replace(port: Int, at address: [UInt8], by other: Int) throws {
        var start = Self.fileHeader
        while start < bytes.count {
            // Both in the byte order of the machine that wrote it, which is this one.
            let length = (8..<12).reversed().reduce(0) { $0 << 8 | Int(bytes[start + $1]) }
            let packet = start + Self.packetHeader + Self.frameHeader
            let segment = packet + Int(bytes[packet] & 0xf) * 4
            for (place, field) in [(packet + 12, segment), (packet + 16, segment + 2)]
            where Array(bytes[place..<(place + 4)]) == address && self.port(at: field) == port {
                bytes[field] = UInt8(other >> 8)
                bytes[field + 1] = UInt8(other & 0xff)
            }
            start += Self.packetHeader + length
        }
        try #require(start == bytes.count)
    }

    private func port(at place: Int) -> Int {
        Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }
}
