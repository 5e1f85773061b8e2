import Dialing
import Glibc
import Interop
import ProbeTesting
import Probing
import Processes
import Testing

@testable import WaveProbing

@Suite struct `A proof of libraries` {
    /// Takes a first look at servers with these processes, and answers who can be asked.
    static func begin(
        _ servers: [(port: UInt16, processes: [ProcessIdentity], before: [ProcessIdentity])]
    ) throws -> (asked: [String], told: [String], watch: ServerWatch) {
        let journal = Journal()
        let plan = ProbePlan.sample(ports: servers.map(\.port))
        let watch = ServerWatch(
            find: { container in
                servers.first { "c\($0.port)" == container }?.processes.filter(\.isAlive) ?? []
            },
            living: { [] }
        )
        let ready = zip(plan.endpoints, servers).map { endpoint, server in
            ReadyEndpoint(endpoint: endpoint, processesBefore: server.before)
        }
        let asked = try ProofTaking(watch, emit: journal.take).begin(ready).map(\.id)
        return (asked, journal.words, watch)
    }

    static func shell() throws -> (child: Child, identity: ProcessIdentity) {
        let child = try Child("/bin/sh", "-c", "echo ready; read line")
        try #require(child.line() == "ready")
        return (child, try #require(ProcessIdentity(id: child.id)))
    }

    @Test func `tells of all processes of a server`() throws {
        let (child, shell) = try Self.shell()
        let (asked, told, _) = try Self.begin([(1, [shell], [shell])])
        #expect(child.id == shell.id)
        #expect(asked == ["e1"])
        #expect(told == ["e1 has [\"sh\"] at start"])
    }

    @Test func `asks nothing of a server of which no process is to be seen`() throws {
        let (asked, told, _) = try Self.begin([(1, [], []), (2, [], [])])
        #expect(asked.isEmpty)
        #expect(told == ["e1 has [] at start", "e2 has [] at start"])
    }

    @Test func `tells of a process that the knock at the door has ended`() throws {
        let (child, gone) = try Self.shell()
        let (other, shell) = try Self.shell()
        child.end()
        let (asked, told, _) = try Self.begin([(1, [shell], [gone, shell])])
        #expect(other.id == shell.id)
        #expect(asked.isEmpty)
        #expect(
            told == ["e1 has [\"sh\", \"sh\"] at start", "e1 lost [\"sh\"] after -1.-1"]
        )
    }

    @Test func `holds only where the server itself listens`() throws {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        let own = try #require(ProcessIdentity(id: Int(getpid())))
        let (child, shell) = try Self.shell()
        #expect(child.id == shell.id)
        #expect(try Self.begin([(port, [shell, own], [])]).asked == ["e\(port)"])
        let (asked, told, _) = try Self.begin([(port, [shell], [])])
        #expect(asked.isEmpty)
        #expect(
            told == ["e\(port) unseen, port \(port) is held by a process that is not its own"]
        )
    }

    @Test func `is taken again at the end`() throws {
        let (child, shell) = try Self.shell()
        let (_, _, watch) = try Self.begin([(1, [shell], [])])
        let journal = Journal()
        let proofs = ProofTaking(watch, emit: journal.take)
        let endpoints = ProbePlan.sample(ports: [1]).endpoints
        try proofs.end(endpoints)
        #expect(journal.words == ["e1 has [\"sh\"] at end"])
        child.end()
        try proofs.end(endpoints)
        #expect(
            journal.words.dropFirst() == [
                "e1 has [\"sh\"] at end", "e1 lost [\"sh\"] after -1.-1",
            ]
        )
    }
}
