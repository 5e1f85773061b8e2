import Interop
import ProbeTesting
import Probing
import Processes
import Testing

@testable import WaveProbing

@Suite struct `A block` {
    /// Runs a block of tasks, and answers with what it told.
    static func run(
        _ tasks: [ProbeTask],
        seed: UInt64 = 7,
        baseline: [ServerProcess] = [.living],
        excluding excluded: Set<Int> = [],
        answer: @escaping (Int, Int) throws -> HandshakeEvidence = { _, _ in .agreed },
        find: @escaping (String) -> [ProcessIdentity] = { _ in [] },
    ) throws -> [String] {
        let plan = ProbePlan.sample(blocks: [tasks], seed: seed)
        let journal = Journal()
        let watch = ServerWatch(known: ["e4433": baseline], find: find, living: { [] })
        try BlockRunner(
            plan.blocks[0],
            against: plan.endpoints[0],
            of: plan,
            with: ScriptedStack(answer: answer),
            watch: watch,
            emit: journal.take,
        ).run(excluding: excluded)
        return journal.words
    }

    @Test func `makes the warm-up and the samples of a task that agrees`() throws {
        let words = try Self.run([.sample(1, samples: 2)])
        #expect(
            words == ["1.0", "1 done", "1.1", "1 done", "1.2", "1 done", "1 finished"]
        )
    }

    @Test(
        arguments: [
            (.ended(.timeout), 0), (.ended(.cannot), 0), (.refused, 2), (.ended(.reset), 2),
            (.ended(.closed), 2), (.ended(.libraryError), 2), (.ended(.connectionRefused), 2),
            (.agreed, 3),
        ] as [(HandshakeEvidence, Int)]
    )
    func `makes as many more handshakes as the first calls for`(
        first: HandshakeEvidence,
        more: Int,
    ) throws {
        let words = try Self.run([.sample(1)]) { _, _ in first }
        #expect(words.filter { $0.hasPrefix("1.") } == (0...more).map { "1.\($0)" })
        #expect(words.last == "1 finished")
    }

    @Test(
        arguments: [
            (.refused, .agreed, 2), (.agreed, .ended(.timeout), 3),
        ] as [(HandshakeEvidence, HandshakeEvidence, Int)]
    )
    func `goes by the first handshake, whatever follows`(
        first: HandshakeEvidence,
        later: HandshakeEvidence,
        more: Int,
    ) throws {
        let words = try Self.run([.sample(1)]) { $1 == 0 ? first : later }
        #expect(words.filter { $0.hasPrefix("1.") }.count == 1 + more)
    }

    @Test func `mixes the samples of its tasks after all warm-ups`() throws {
        let words = try Self.run([.sample(1, samples: 20), .sample(2, samples: 20)])
        let began = words.filter { $0.contains(".") }
        #expect(began.prefix(2) == ["1.0", "2.0"])
        let tasks = began.dropFirst(2).map { $0.prefix(1) }
        let changes = zip(tasks, tasks.dropFirst()).count { $0 != $1 }
        #expect(changes > 5)
        for task in 1...2 {
            let own = began.filter { $0.hasPrefix("\(task).") }
            #expect(own == (0...20).map { "\(task).\($0)" })
            #expect(words.count { $0 == "\(task) finished" } == 1)
        }
    }

    @Test func `is mixed by the seed alone`() throws {
        let tasks = (1...3).map { ProbeTask.sample($0, samples: 20) }
        let first = try Self.run(tasks, seed: 1)
        #expect(try Self.run(tasks, seed: 1) == first)
        #expect(try Self.run(tasks, seed: 2) != first)
    }

    @Test func `leaves out what is excluded`() throws {
        let words = try Self.run([.sample(1), .sample(2), .sample(3)], excluding: [1, 3])
        #expect(!words.contains { $0.hasPrefix("1") || $0.hasPrefix("3") })
        #expect(words.last == "2 finished")
    }

    @Test func `ends with the death of a server process`() throws {
        let words = try Self.run([.sample(1), .sample(2)], baseline: [.living, .dead]) { task, _ in
            task == 1 ? .agreed : .ended(.closed)
        }
        #expect(
            words == [
                "1.0", "1 done", "2.0", "2 closed", "e4433 lost [\"dead\"] after 2.0",
            ]
        )
    }

    @Test func `ends with a death that follows the end of a connection`() throws {
        let script = "echo ready; read line; i=0; while [ $i -lt 1000 ]; do i=$((i+1)); done"
        let child = try Child("/bin/sh", "-c", script)
        try #require(child.line() == "ready")
        let server = try #require(ProcessIdentity(id: child.id)).process(with: [])
        let words = try Self.run([.sample(1)], baseline: [server]) { _, _ in
            child.say("end")
            return .ended(.closed)
        }
        #expect(words == ["1.0", "1 closed", "e4433 lost [\"sh\"] after 1.0"])
    }

    @Test func `goes on once a server sleeps after the end of a connection`() throws {
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        let server = try #require(ProcessIdentity(id: child.id)).process(with: [])
        let words = try Self.run([.sample(1)], baseline: [server]) { _, _ in .ended(.closed) }
        #expect(words.last == "1 finished")
    }

    @Test func `looks for no death after a handshake that agreed`() throws {
        let words = try Self.run([.sample(1, samples: 1)], baseline: [.dead])
        #expect(words.last == "1 finished")
    }

    /// The last look at all processes charges such a death to every cell.
    @Test func `charges no death to a task that sent no byte`() throws {
        let words = try Self.run([.sample(1), .sample(2)], baseline: [.dead]) { task, _ in
            task == 1 ? .ended(.cannot) : .ended(.closed)
        }
        #expect(
            words == [
                "1.0", "1 cannot", "1 finished", "2.0", "2 closed",
                "e4433 lost [\"dead\"] after 2.0",
            ]
        )
    }

    @Test(arguments: [0, 1])
    func `goes on with the next task after a fault of its own`(handshake: Int) throws {
        let fault = Fault(operation: "connect to", subject: "127.0.0.1:1", reason: "no memory")
        let words = try Self.run([.sample(1), .sample(2)]) { task, number in
            if task == 1, number == handshake { throw fault }
            return .agreed
        }
        #expect(words.count { $0 == "1 \(fault)" } == 1)
        #expect(words.count { $0.hasPrefix("1.") } == handshake + 1)
        #expect(words.contains("2 finished"))
        #expect(!words.contains("1 finished"))
    }

    @Test func `tells of processes that serve the connection of a warm-up`() throws {
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        let newcomer = try #require(ProcessIdentity(id: child.id))
        var shaken = 0
        let words = try Self.run(
            [.sample(1, samples: 2)],
            answer: { _, number in
                shaken = number + 1
                return .agreed
            },
            find: { _ in shaken == 1 ? [newcomer] : [] },
        )
        #expect(
            words == [
                "1.0", "1 done", "e4433 has [\"sh\"] at during", "1.1", "1 done", "1.2",
                "1 done", "1 finished",
            ]
        )
    }

    @Test func `tells of processes that are there when it is over`() throws {
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        let newcomer = try #require(ProcessIdentity(id: child.id))
        var looks = 0
        let words = try Self.run(
            [.sample(1, samples: 0)],
            find: { _ in
                looks += 1
                return looks == 2 ? [newcomer] : []
            },
        )
        #expect(words.last == "e4433 has [\"sh\"] at during")
    }
}
