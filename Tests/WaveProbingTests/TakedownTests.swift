import ProbeTesting
import Probing
import Processes
import Testing

@testable import WaveProbing

@Suite struct `A takedown` {
    /// Ends servers with these processes; notes what is told and who is killed, in their order.
    static func words(_ servers: [[ProcessIdentity]]) throws -> [String] {
        let plan = ProbePlan.sample(ports: servers.indices.map { UInt16($0 + 1) })
        let watch = ServerWatch(
            find: { container in
                plan.endpoints.firstIndex { $0.container == container }.map { servers[$0] } ?? []
            },
            living: { [] }
        )
        var words: [String] = []
        try Takedown(
            watch,
            kill: { words.append("kill \($0)") },
            emit: { words.append(Journal.words(for: $0)) },
        ).run(plan.endpoints)
        return words
    }

    @Test func `tells of every server before it kills its first process, and no other`() throws {
        // The only process of this namespace whose parent is outside of it.
        let first = try #require(ProcessIdentity(id: 1))
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        let worker = try #require(ProcessIdentity(id: child.id))
        let words = try Self.words([[worker, first], [first]])
        #expect(words == ["e1 ending", "kill 1", "e2 ending", "kill 1"])
        #expect(worker.isAlive)
    }

    @Test func `leaves servers alone of which the first process has ended`() throws {
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        let worker = try #require(ProcessIdentity(id: child.id))
        #expect(try Self.words([[worker], []]).isEmpty)
        #expect(worker.isAlive)
    }
}
