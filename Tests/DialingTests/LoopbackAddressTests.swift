import Dialing
import Testing

@Suite struct `A loopback address` {
    @Test(arguments: ["127.0.0.1", "127.0.0.0", "127.1.2.3", "127.255.255.255"])
    func `is read as it is written`(text: String) {
        #expect(LoopbackAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "127", "127.0.0", "127.0.0.1.1", "128.0.0.1", "10.0.0.1", "127.0.0.256", "127.0.0.-1",
        "127.0.0.x", "localhost", "127..0.1", "::1", " 127.0.0.1",
    ])
    func `is nothing else`(text: String) {
        #expect(LoopbackAddress(text) == nil)
    }

    @Test(
        arguments: [
            (0, "127.0.0.0"), (1, "127.0.0.1"), (256, "127.0.1.0"), (0xff_ffff, "127.255.255.255"),
        ] as [(UInt32, String)]
    )
    func `has a number below 2^24`(number: UInt32, text: String) {
        #expect(LoopbackAddress(number: number).description == text)
        #expect(LoopbackAddress(text) == LoopbackAddress(number: number))
    }
}
