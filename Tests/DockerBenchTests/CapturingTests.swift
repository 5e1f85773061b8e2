import DockerEngine
import EngineTesting
import Interop
import Probing
import Synchronization
import Testing

@testable import DockerBench
@testable import Orchestration

@Suite struct `A capture` {
    private static let listening =
        "tcpdump: listening on lo, link-type EN10MB (Ethernet), snapshot length 65549 bytes\n"

    /// An engine whose recorder gives these accounts, one more each time that it is asked.
    private static func engine(_ accounts: [String], start: StubReply = StubReply(204)) -> (
        StubEngine.Script
    ) {
        let asked = Mutex(0)
        return { request in
            switch request.line {
            case "POST /containers/create?name=pqlab-12345678-capture":
                return StubReply(201, #"{"Id":"r"}"#)
            case _ where request.line.hasPrefix("POST /containers/create"):
                return StubReply(201, #"{"Id":"b"}"#)
            case "POST /containers/r/start": return start
            case _ where request.line.hasPrefix("POST /containers/r/kill"):
                asked.withLock { $0 += 1 }
                return StubReply(204)
            case _ where request.line.contains("/wait"):
                return StubReply(200, #"{"StatusCode":0}"#)
            case _ where request.line.hasPrefix("GET /containers/r/logs"):
                let told = accounts.prefix(asked.withLock { $0 })
                return StubReply(frames: [StubReply.frame(2, listening + told.joined())])
            case _ where request.line.hasPrefix("GET /containers/r/archive"):
                var archive = TarArchive()
                archive.addFile("loopback.pcap", [1, 2, 3])
                var reply = StubReply(200)
                reply.chunks = [archive.bytes]
                return reply
            case _ where request.method == "GET": return StubReply(200, "[]")
            default: return StubReply(200)
            }
        }
    }

    private static func account(_ captured: Int, of received: Int, dropped: Int = 0) -> String {
        "tcpdump: \(captured) packets captured, \(received) packets received by filter, "
            + "\(dropped) packets dropped by kernel\n"
    }

    private static let settings = BenchSettings(
        image: "sha256:bench",
        run: "12345678-run",
        authority: [1],
        now: { Timestamp(microseconds: 1) },
    )

    /// Captures something on such an engine: what came of it, and what the recorder was asked.
    private static func capture(_ script: @escaping StubEngine.Script) async throws -> (
        Result<Capture, any Error>, [String]
    ) {
        try await StubEngine.withEngine(script) { engine, stub in
            let capture: Result<Capture, any Error>
            do {
                let made = try await DockerBench.withBench(on: engine, settings) { bench in
                    try await bench.capturing { _ in }.1
                }
                capture = .success(made)
            } catch {
                capture = .failure(error)
            }
            let lines = stub.requests.map(\.line).filter { $0.contains("/containers/r") }
            return (capture, lines)
        }
    }

    @Test func `has begun before, and is taken when all of it is written`() async throws {
        let accounts = [Self.account(1, of: 8), Self.account(4, of: 8)]
        let (capture, lines) = try await Self.capture(Self.engine(accounts))
        #expect(try capture.get() == Capture(pcap: [1, 2, 3], keys: []))
        #expect(
            lines == [
                "POST /containers/r/start",
                "GET /containers/r/logs?follow=1&stdout=1&stderr=1",
                "POST /containers/r/kill?signal=SIGUSR1",
                "GET /containers/r/logs?stdout=1&stderr=1",
                "POST /containers/r/kill?signal=SIGUSR1",
                "GET /containers/r/logs?stdout=1&stderr=1",
                "POST /containers/r/kill?signal=SIGINT",
                "POST /containers/r/wait?condition=not-running",
                "GET /containers/r/logs?stdout=1&stderr=1",
                "GET /containers/r/archive?path=%2Fcapture%2Floopback.pcap",
                "DELETE /containers/r?force=1&v=1",
            ]
        )
    }

    @Test(arguments: [
        (account(4, of: 8, dropped: 2), "2 of 6 packets are missing from it"),
        (account(4, of: 12), "2 of 6 packets are missing from it"),
        ("", "it ended before its time: \(listening.dropLast())"),
    ])
    func `that is not whole is none`(account: String, reason: String) async throws {
        let (capture, lines) = try await Self.capture(Self.engine([account]))
        let fault = try #require(throws: Fault.self) { try capture.get() }
        #expect(
            fault.description == "cannot capture the loopback of `pqlab-12345678-bench`: \(reason)"
        )
        #expect(lines.last == "DELETE /containers/r?force=1&v=1")
    }

    @Test func `cannot be made on the bench of an older lab`() async throws {
        let words = #"{"message":"exec: \"tcpdump\": executable file not found in $PATH"}"#
        let script = Self.engine([], start: StubReply(400, words))
        let (capture, _) = try await Self.capture(script)
        let fault = try #require(throws: Fault.self) { try capture.get() }
        #expect(fault.reason == "its image has no tcpdump")
        #expect(fault.hint == "it is the bench of an older lab: run the cell again first")
    }
}
