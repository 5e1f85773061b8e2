import Glibc
import Testing

@testable import Processes

@Suite struct `A listening socket` {
    static let table = """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:2711 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 4711 1 0
           1: 00000000:2711 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 4712 1 0
           2: 0100007F:2711 0101007F:A2C1 01 00000000:00000000 00:00000000 00000000 65534        0 4713 1 0
           3: 0100007F:2712 00000000:0000 0A 00000000:00000000 00:00000000 00000000 65534        0 4714 1 0
           4: 0100007F:2711
        """

    @Test(arguments: [(10_001, [4711, 4712]), (10_002, [4714]), (10_003, [])] as [(UInt16, Set)])
    func `is found in the kernel's table by its port`(port: UInt16, numbers: Set<UInt64>) {
        #expect(ListeningSockets([Self.table]).onPort(port) == numbers)
    }

    @Test(arguments: [AF_INET, AF_INET6])
    func `belongs to the process that holds it`(family: Int32) throws {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        try #require(listen(descriptor, 1) == 0)
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let named = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(descriptor, $0, &size)
            }
        }
        try #require(named == 0)
        // The port stands in the same place of both kinds of address.
        let numbers = ListeningSockets().onPort(UInt16(bigEndian: address.sin6_port))
        #expect(numbers.count == 1)
        #expect(numbers.isSubset(of: ListeningSockets.held(by: Int(getpid()))))
        #expect(numbers.isDisjoint(with: ListeningSockets.held(by: Int(getppid()))))
    }
}
