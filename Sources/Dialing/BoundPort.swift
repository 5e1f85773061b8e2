import Glibc

/// The port that a socket has on this side.
enum BoundPort {
    /// Asks the kernel (getsockname(2)).
    static func of(_ descriptor: Int32) throws(SystemError) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(descriptor, $0, &size)
            }
        }
        guard result == 0 else { throw .last }
        return UInt16(bigEndian: address.sin_port)
    }
}
