import ArgumentParser
import HandProbing
import Testing

@testable import pqprobe

@Suite struct `The command line of pqprobe` {
    @Test func `makes one handshake unless told otherwise`() throws {
        let command = try PQProbe.parseAsRoot(["127.0.0.1:4433", "--group", "X25519"])
        let handshake = try #require(command as? Handshake)
        #expect(
            handshake.options.words == [
                "127.0.0.1:4433", "--scenario", "handshake", "--name", "lab.test", "--timeout", "5",
                "--group", "X25519",
            ]
        )
    }

    @Test func `is another program's where the client is in that`() throws {
        let words = ["127.0.0.1:4433", "--client", "boringssl"]
        let command = try #require(try PQProbe.parseAsRoot(words) as? Handshake)
        #expect(command.client.program?.hasSuffix("-boringssl") == true)
        #expect(HandClient.allCases.filter { $0.program != nil } == [.boringssl])
    }

    @Test(arguments: [
        [], ["10.0.0.1:4433", "--group", "X25519"],
        ["127.0.0.1:4433", "--group", "X25519", "--timeout", "0"],
        ["127.0.0.1:4433", "--group", "X25519", "--timeout", "3601"],
        ["127.0.0.1:4433", "--group", "X25519", "--times", "0"],
        ["127.0.0.1:4433", "--group", "X25519", "--times", "100001"],
        ["127.0.0.1:4433", "--group", "X25519", "--libssl", "/lib/libssl.so.3"],
        ["127.0.0.1:4433", "--group", "X25519", "--libcrypto", "/lib/libcrypto.so.3"],
        ["127.0.0.1:4433", "--client", "nss"], ["127.0.0.1:4433", "--scenario", "nonsense"],
        ["127.0.0.1:4433", "--client", "swift", "--release", "3.5"],
        ["127.0.0.1:4433", "--client", "boringssl", "--release", "3.5"],
        ["127.0.0.1:4433", "--client", "swift", "--libcrypto", "/c", "--libssl", "/s"],
        ["faulty", "wrong-group"], ["faulty", "nonsense", "--port", "1"], ["wave"], ["client"],
    ])
    func `is misused with status 64`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try PQProbe.parseAsRoot(arguments) }
        #expect(error.map { PQProbe.exitCode(for: $0).rawValue } == 64)
    }

    @Test(arguments: [["--help"], ["handshake", "--help"]])
    func `tells its exit statuses`(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) {
            var command = try PQProbe.parseAsRoot(arguments)
            try command.run()
        }
        let words = PQProbe.fullMessage(for: try #require(error)).split { $0.isWhitespace }
        #expect(words.joined(separator: " ").contains(ExitStatus.discussion))
    }
}
