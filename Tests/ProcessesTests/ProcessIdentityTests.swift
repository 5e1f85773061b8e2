import Glibc
import Interop
import ProbeTesting
import Testing

@testable import Processes

@Suite struct `A process` {
    @Test func `is told by its number and its start`() throws {
        let own = try #require(ProcessIdentity(id: Int(getpid())))
        #expect(own.id == Int(getpid()))
        #expect(own.startTicks > 0)
        #expect(own.isAlive)
        #expect(ProcessIdentity(id: own.id) == own)
    }

    @Test(arguments: [0, -1, Int.max])
    func `that there is not has no identity`(id: Int) {
        #expect(ProcessIdentity(id: id) == nil)
    }

    @Test func `has ended once it is a zombie, and once it is gone`() throws {
        let child = try Child("/bin/sh", "-c", "echo; read line")
        _ = child.line()
        let identity = try #require(ProcessIdentity(id: child.id))
        let process = ServerProcess(
            id: child.id,
            startTicks: identity.startTicks,
            name: identity.name,
            libraries: [],
        )
        #expect(identity.name == "sh")
        #expect(identity.isAlive && process.isAlive)

        child.end()
        #expect(!identity.isAlive && !process.isAlive)
        #expect(ProcessIdentity(id: child.id) == nil)

        child.reap()
        #expect(!identity.isAlive && !process.isAlive)
    }

    @Test(
        arguments: [
            ("S", 0x40_0100, true), ("R", 0x40_0100, true), ("D", 0x40_0000, true),
            ("Z", 0x40_000c, false), ("X", 0x40_000c, false), ("R", 0x40_0104, false),
            ("D", 0x40_0004, false),
        ]
    )
    func `has ended from when the kernel takes it down`(
        state: String,
        flags: Int,
        isAlive: Bool,
    ) {
        let text = "7 (server) \(state) 1 7 7 0 -1 \(flags) 1 2 3 4 5 6 7 8 20 0 1 0 4711 9 10\n"
        let identity = ProcessIdentity(id: 7, stat: text)
        #expect((identity != nil) == isAlive)
        #expect(identity == nil || identity?.startTicks == 4711)
    }

    @Test func `is another one where the number was used again`() throws {
        let own = try #require(ProcessIdentity(id: Int(getpid())))
        let before = ServerProcess(
            id: own.id,
            startTicks: own.startTicks - 1,
            name: own.name,
            libraries: [],
        )
        #expect(!before.isAlive)
    }

    /// proc(5): the name is not escaped, and may look like the fields that follow it.
    @Test(arguments: ["a) Z 1 1", "((", "))", "two words"])
    func `may have any name`(name: String) throws {
        let script = "printf '%s' \"$0\" >/proc/$$/comm; echo; read line"
        let child = try Child("/bin/sh", "-c", script, name)
        _ = child.line()
        let identity = try #require(ProcessIdentity(id: child.id))
        #expect(identity.name == name)
        #expect(identity.isAlive)
        child.end()
        #expect(!identity.isAlive)
    }

    @Test(arguments: [("0", false), ("1", true)])
    func `is dying while it writes its core dump`(flag: String, isDumping: Bool) {
        let status = "Name:\tx\nState:\tD (disk sleep)\nCoreDumping:\t\(flag)\nThreads:\t1\n"
        #expect(ServerProcess.isDumping(status) == isDumping)
    }

    @Test func `tells its parent, which is 0 where that is in another namespace`() throws {
        let child = try Child("/bin/sh", "-c", "echo; read line")
        _ = child.line()
        #expect(ProcessIdentity(id: child.id)?.parent == Int(getpid()))
        #expect(ProcessIdentity(id: 1)?.parent == 0)
    }
}
