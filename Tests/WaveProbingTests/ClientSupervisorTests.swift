import Glibc
import Interop
import Probing
import Testing

@testable import WaveProbing

@Suite struct `A supervisor of client processes` {
    /// What a client process tells, and the shell's words for how it ends.
    struct Life {
        let events: [ProbeEvent]
        let end: String

        init(_ events: ProbeEvent..., end: String = "exit 0") {
            self.events = events
            self.end = end
        }

        var script: String {
            get throws {
                let lines = try events.map { event in
                    let text = String(decoding: try EventLine.encode(event), as: UTF8.self)
                    return "printf '%s\\n' '\(text)'\n"
                }
                return lines.joined() + end
            }
        }
    }

    static let report = ClientReport(name: .sample, versionText: "OpenSSL 3.5.9", libraries: [])
    static let killed = "kill -SEGV $$"

    /// Runs the blocks with clients that live so, one after the other.
    static func run(
        _ blocks: [[Int]],
        lives: [Life],
    ) throws -> (orders: [BlockOrder], told: [String]) {
        let plan = ProbePlan.sample(blocks: blocks.map { $0.map { .sample($0) } })
        var orders: [BlockOrder] = []
        let told = try Pipe.content { descriptor in
            try ClientSupervisor(
                plan: plan,
                client: .sample,
                watch: ServerWatch(plan.endpoints, known: ["e4433": [.dead]]),
                output: LineOutput(descriptor: descriptor),
                start: { order in
                    orders.append(order)
                    let life = try #require(lives.dropFirst(orders.count - 1).first)
                    return try ChildProcess.start(
                        "/bin/sh",
                        arguments: ["-c", try life.script],
                        input: [],
                    )
                },
            ).run(plan.blocks)
        }
        let lines = told.split(separator: 0x0a)
        return (
            orders,
            try lines.map { Journal.words(for: try EventLine.decode(ProbeEvent.self, from: $0)) }
        )
    }

    @Test func `passes on what a client tells`() throws {
        let (orders, told) = try Self.run(
            [[1]],
            lives: [Life(.client(Self.report), .began(task: 1, handshake: 0), .finished(task: 1))]
        )
        #expect(told == ["client openssl@debian-13", "1.0", "1 finished"])
        #expect(orders.map(\.blocks) == [[1]])
        #expect(orders.map(\.baseline) == [["e4433": [.dead]]])
    }

    @Test func `goes on without the task that killed a client`() throws {
        let (orders, told) = try Self.run(
            [[1, 2, 3]],
            lives: [
                Life(
                    .began(task: 1, handshake: 0),
                    .finished(task: 1),
                    .began(task: 2, handshake: 0),
                    end: Self.killed
                ),
                Life(.began(task: 3, handshake: 0), .finished(task: 3)),
            ]
        )
        #expect(
            told == [
                "1.0", "1 finished", "2.0", "block 1: killed by signal 11 in 2", "3.0",
                "3 finished",
            ]
        )
        #expect(orders.map(\.excludedTasks) == [[], [1, 2]])
    }

    @Test func `charges the task before where a client died between two`() throws {
        let (orders, told) = try Self.run(
            [[1, 2]],
            lives: [
                Life(.began(task: 1, handshake: 0), .finished(task: 1), end: "exit 3"),
                Life(.began(task: 2, handshake: 0), .finished(task: 2)),
            ]
        )
        #expect(
            told == ["1.0", "1 finished", "block 1: exit status 3 in 1", "2.0", "2 finished"]
        )
        #expect(orders.map(\.excludedTasks) == [[], [1]])
    }

    @Test func `goes on with the block that a client died in`() throws {
        let (orders, _) = try Self.run(
            [[1], [2, 3], [4]],
            lives: [
                Life(
                    .began(task: 1, handshake: 0),
                    .finished(task: 1),
                    .began(task: 2, handshake: 0),
                    end: Self.killed
                ),
                Life(.began(task: 3, handshake: 0), end: Self.killed),
                Life(.began(task: 4, handshake: 0), .finished(task: 4)),
            ]
        )
        #expect(orders.map(\.blocks) == [[1, 2, 3], [2, 3], [3]])
        #expect(orders.map(\.excludedTasks) == [[], [1, 2], [1, 2, 3]])
    }

    @Test func `charges the last task where all was done before a death`() throws {
        let (orders, told) = try Self.run(
            [[1], [2]],
            lives: [
                Life(
                    .began(task: 1, handshake: 0),
                    .finished(task: 1),
                    .began(task: 2, handshake: 0),
                    .finished(task: 2),
                    end: Self.killed
                )
            ]
        )
        #expect(orders.count == 1)
        #expect(told.last == "block 2: killed by signal 11 in 2")
    }

    @Test func `blames the laboratory where a client never began`() throws {
        let (orders, told) = try Self.run([[1], [2]], lives: [Life(end: "exit 127")])
        #expect(orders.count == 1)
        #expect(told == ["cannot run client `openssl@debian-13`: exit status 127"])
    }

    @Test func `stops after a fault that a client told of`() throws {
        let fault = Fault(operation: "load library", subject: "/a", reason: "no such file")
        let (orders, told) = try Self.run(
            [[1], [2]],
            lives: [Life(.clientFault(client: .sample, fault))]
        )
        #expect(orders.count == 1)
        #expect(told == ["cannot load library `/a`: no such file"])
    }

    @Test func `hands on what a client has seen to the next one`() throws {
        let (orders, _) = try Self.run(
            [[1, 2]],
            lives: [
                Life(
                    .began(task: 1, handshake: 0),
                    .processes(endpoint: "e4433", .during, [.living]),
                    end: Self.killed
                ),
                Life(.began(task: 2, handshake: 0), .finished(task: 2)),
            ]
        )
        #expect(orders.map(\.baseline) == [["e4433": [.dead]], ["e4433": [.dead, .living]]])
    }

    /// The others of its wave go on.
    @Test func `tells of a client whose program is not there`() throws {
        let plan = ProbePlan.sample(blocks: [[.sample(1)]])
        let told = try Pipe.content { descriptor in
            try ClientSupervisor(
                plan: plan,
                client: .sample,
                watch: ServerWatch(plan.endpoints),
                output: LineOutput(descriptor: descriptor),
                start: { _ in try ChildProcess.start("/nowhere", arguments: [], input: []) },
            ).run(plan.blocks)
        }
        let event = try EventLine.decode(ProbeEvent.self, from: told.dropLast())
        guard case .clientFault(.sample, let fault) = event else {
            Issue.record("it tells \(event)")
            return
        }
        #expect(
            fault.description
                == "cannot start client process `nowhere`: No such file or directory"
        )
    }
}
