import ArgumentParser
import Interop
import Probing
import Testing

@testable import HandProbing

@Suite struct `What a handshake by hand is told` {
    @Test func `leaves the offer to the library where it names no group`() throws {
        let options = try HandOptions.parse(["127.0.0.1:4433"])
        let order = try HandOrder(
            address: options.address,
            group: options.group,
            scenario: options.scenario,
            name: options.name,
            timeout: options.timeout,
            authority: nil,
        )
        #expect(order.handshakes.map(\.task.offer) == [.asShipped])
    }

    /// Another program goes on with them.
    @Test(arguments: [
        ["127.0.0.1:1"],
        [
            "localhost:65535", "--group", "0x11ec", "--scenario", "split-hello", "--name", "a b",
            "--timeout", "3600", "--authority", "-",
        ],
        ["127.0.0.1:443", "--times", "100000"],
    ])
    func `is the same in words`(_ arguments: [String]) throws {
        let options = try HandOptions.parse(arguments)
        let again = try HandOptions.parse(options.words)
        #expect(again.words == options.words)
        #expect(again.address.port == options.address.port && again.group == options.group)
        #expect(again.scenario == options.scenario && again.name == options.name)
        #expect(again.timeout == options.timeout && again.authority == options.authority)
        #expect(again.times == options.times)
    }
}
