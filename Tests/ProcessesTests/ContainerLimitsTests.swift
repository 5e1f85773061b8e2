import LabTesting
import Testing

@testable import Processes

@Suite struct `A limit of a container` {
    @Test(
        arguments: [
            ([:], []),
            (["pids/pids.events": "max 0\n", "pids.events": "max 0\n"], []),
            (["pids/pids.events": "max 3\n"], ["processes"]),
            (["pids.events": "max 1\n"], ["processes"]),
            (["memory/memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 0\n"], []),
            (["memory/memory.oom_control": "under_oom 0\noom_kill 2\n"], ["memory"]),
            (["memory.events": "low 0\nhigh 0\nmax 9\noom 1\noom_kill 1\n"], ["memory"]),
            (["memory.events": "max 9\noom_kill\n", "pids.events": "max x\n"], []),
            (
                ["memory.events": "oom_kill 1\n", "pids.events": "max 1\n"],
                ["processes", "memory"]
            ),
        ] as [([String: String], [String])]
    )
    func `is read from the kernel's account`(files: [String: String], hit: [String]) throws {
        let folder = try Folder()
        for (path, text) in files {
            try folder.write(text, to: "sys/fs/cgroup/\(path)")
        }
        #expect(ContainerLimits.hit(below: folder.path) == hit)
    }
}
