import Interop
import ProbeTesting
import Testing

@testable import OpenSSLProbe

@Suite(.serialized) struct `The secrets of a connection` {
    /// What a client told, in the order in which it did.
    private static func keys(of client: TestClient) throws -> [[String]] {
        var client = client
        var told: [[String]] = []
        client.tellKeys = { told.append($0) }
        _ = try client.handshake()
        return told
    }

    @Test func `are told in lines of a key log`() throws {
        let told = try Self.keys(of: TestClient(OpenSSLServer(groups: "X25519")))
        #expect(told.count == 1)
        let words = told.joined().map { $0.split(separator: " ") }
        #expect(
            Set(words.map { String($0[0]) }) == [
                "CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                "CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0", "EXPORTER_SECRET",
            ]
        )
        #expect(Set(words.map { $0[1] }).count == 1)
        for line in words {
            #expect(line.count == 3)
            #expect(line[1].count == 64)
            #expect(line[2].count == 64 || line[2].count == 96)
            #expect(!line.dropFirst().joined().contains { !$0.isHexDigit })
        }
    }

    @Test func `are those of each connection alone`() throws {
        let server = try OpenSSLServer(groups: "X25519")
        let first = try Self.keys(of: TestClient(server)).joined()
        let second = try Self.keys(of: TestClient(server)).joined()
        #expect(first.count == second.count)
        #expect(Set(first).isDisjoint(with: second))
    }

    @Test func `are not there where the server refused`() throws {
        var client = TestClient(try OpenSSLServer(groups: "P-384"))
        client.offer = ["X25519"]
        #expect(try Self.keys(of: client) == [])
    }

    @Test func `cannot be had of a library that does not tell them`() throws {
        var client = TestClient(try OpenSSLServer(groups: "X25519"))
        client.stack.library = Result {
            try Library(InstalledOpenSSL.libraries()) {
                StandInSymbols($0, without: ["SSL_CTX_set_keylog_callback"])
            }
        }
        #expect(try client.ending().outcome == .agreed)
        client.tellKeys = { _ in }
        let fault = #expect(throws: Fault.self) { _ = try client.handshake() }
        #expect(fault?.reason == "it has no function `SSL_CTX_set_keylog_callback`")
    }
}
