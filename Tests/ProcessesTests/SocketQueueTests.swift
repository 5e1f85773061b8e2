import Testing

@testable import Processes

@Suite struct `The queue of a socket` {
    private static let head =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"

    /// A server on 127.0.0.1:8080 whose peer is 127.1.0.9:40000, and the peer's own end.
    private static let table =
        head + """
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0
               1: 0900017F:9C40 0100007F:1F90 01 00000000:00000007 00:00000000 00000000     0
               2: 0100007F:1F90 0900017F:9C40 01 00000000:000002BC 00:00000000 00000000     0

            """

    /// The same of a server that listens on IPv6 as well.
    private static let table6 =
        head + """
               0: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000900017F:9C40 01 \
            00000000:00000000 00:00000000 00000000     0

            """

    private static let peer: (address: [UInt8], port: UInt16) = ([127, 1, 0, 9], 40_000)

    @Test func `is that of the server's end`() {
        let unread = SocketQueue.unread(at: 8080, of: Self.peer, in: [Self.table])
        #expect(unread == 700)
    }

    @Test func `is found behind an address of IPv6`() {
        #expect(SocketQueue.unread(at: 8080, of: Self.peer, in: [Self.head, Self.table6]) == 0)
    }

    @Test(
        arguments: [
            (8081, [127, 1, 0, 9], 40_000), (8080, [127, 0, 0, 9], 40_000),
            (8080, [127, 1, 0, 9], 40_001), (8080, [127, 1, 0, 9], 4),
        ] as [(UInt16, [UInt8], UInt16)]
    )
    func `of another connection is not there`(port: UInt16, address: [UInt8], peer: UInt16) {
        #expect(SocketQueue.unread(at: port, of: (address, peer), in: [Self.table]) == nil)
    }
}
