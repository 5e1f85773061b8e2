import Glibc

/// A TCP socket that listens on a port of 127.0.0.1; closed exactly once.
package struct StreamListener: ~Copyable {
    private let descriptor: Int32

    /// Listens on a port; 0 leaves the choice to the kernel.
    ///
    /// So many connections as `backlog`, and one more, wait to be accepted (listen(2)).
    package static func listening(
        on port: UInt16,
        backlog: Int32 = 64,
    ) throws(SystemError) -> StreamListener {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .last }
        let listener = StreamListener(descriptor: descriptor)
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        var address = LoopbackAddress.standard.socketAddress(port: port)
        guard unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, size) == 0 else {
            throw .last
        }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0, listen(descriptor, backlog) == 0 else { throw .last }
        return listener
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The port that it listens on: the kernel's choice where port 0 was asked for.
    package var port: UInt16 {
        get throws(SystemError) {
            try BoundPort.of(descriptor)
        }
    }

    /// Waits for the next connection.
    package func accept() throws(SystemError) -> StreamSocket {
        while true {
            let peer = Glibc.accept(descriptor, nil, nil)
            if peer >= 0 {
                _ = fcntl(peer, F_SETFD, FD_CLOEXEC)
                _ = fcntl(peer, F_SETFL, O_NONBLOCK)
                return StreamSocket(descriptor: peer)
            }
            guard errno == EINTR || errno == ECONNABORTED else { throw .last }
        }
    }
}
