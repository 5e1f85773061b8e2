import Glibc
import ProbeTesting
import Testing

@testable import Processes

@Suite struct `The sleep of a process` {
    /// Waits until a child sleeps, which it does soon.
    private func sleep(of child: Child) throws -> ProcessSleep {
        for _ in 0..<100_000 {
            if let sleep = ProcessSleep(of: child.id) { return sleep }
            sched_yield()
        }
        throw Awake()
    }

    private struct Awake: Error {}

    @Test func `is the same for as long as nothing of it runs`() throws {
        let child = try Child("/bin/sh", "-c", "echo; read line; echo; read line")
        _ = child.line()
        let first = try sleep(of: child)
        #expect(ProcessSleep(of: child.id) == first)
        child.say("go on")
        _ = child.line()
        #expect(try sleep(of: child) != first)
    }

    @Test func `is not that of one that is busy`() throws {
        let child = try Child("/bin/sh", "-c", "echo; while :; do :; done")
        _ = child.line()
        #expect(ProcessSleep(of: child.id) == nil)
    }

    @Test func `is not that of one that has ended`() throws {
        let child = try Child("/bin/sh", "-c", "echo; read line")
        _ = child.line()
        child.end()
        #expect(ProcessSleep(of: child.id) == nil)
        child.reap()
        #expect(ProcessSleep(of: child.id) == nil)
    }

    @Test func `is not that of one of which a thread is awake`() {
        // This very thread.
        #expect(ProcessSleep(of: Int(getpid())) == nil)
    }

    @Test(
        arguments: [
            ("S (sleeping)", 42), ("R (running)", nil), ("D (disk sleep)", nil),
            ("Z (zombie)", nil), ("T (stopped)", nil),
        ] as [(String, Int?)]
    )
    func `is told by the state of a thread`(state: String, pauses: Int?) {
        let status = """
            Name:\tS\tS
            State:\t\(state)
            Threads:\t1
            voluntary_ctxt_switches:\t42
            nonvoluntary_ctxt_switches:\t7

            """
        #expect(ProcessSleep.pauses(in: status) == pauses)
    }

    @Test func `is unknown where the kernel does not tell`() {
        #expect(ProcessSleep.pauses(in: "State:\tS (sleeping)\n") == nil)
    }
}
