import Testing

@testable import HandProbing

@Suite struct `An address by hand` {
    @Test(
        arguments: [
            ("127.0.0.1:4433", 4433), ("localhost:1", 1), ("127.0.0.1:65535", 65_535),
        ] as [(String, UInt16)]
    )
    func `is a port of the loopback`(text: String, port: UInt16) {
        #expect(HandAddress(argument: text)?.port == port)
    }

    @Test(arguments: [
        "", ":", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:-1",
        "127.0.0.1:4433:", "example.org:443", "0.0.0.0:4433", ":4433", "4433",
    ])
    func `is nothing else`(text: String) {
        #expect(HandAddress(argument: text) == nil)
    }
}
