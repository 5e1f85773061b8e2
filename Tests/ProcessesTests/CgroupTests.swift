import Testing

@testable import Processes

@Suite struct `A cgroup file` {
    static let id = String(repeating: "0123456789abcdef", count: 4)

    @Test(arguments: [
        "0::/system.slice/docker-\(id).scope\n",
        "0::/docker/\(id)\n",
        "12:pids:/docker/\(id)\n11:cpuset:/docker/\(id)\n0::/system.slice/docker.service\n",
        "0::/machine.slice/libpod-\(id).scope/container\n",
        "0::/kubepods/burstable/pod1234-5678/\(id)\n",
        "0::/../\(id)\n",
    ])
    func `names the container`(text: String) {
        #expect(ProcessTable.names(in: text).first == Self.id)
    }

    @Test(arguments: [
        "", "0::/\n", "0::/user.slice/user-1000.slice/session-2.scope\n", "0::/docker/\(id)0\n",
        "0::/docker/\(id.dropLast())\n",
    ])
    func `names none outside of one`(text: String) {
        #expect(ProcessTable.names(in: text).isEmpty)
    }

    @Test func `of this machine has no container that nobody made`() {
        let table = ProcessTable(containers: [Self.id])
        #expect(table.processes(of: Self.id).isEmpty)
        #expect(ProcessTable(containers: []).processes(of: Self.id).isEmpty)
    }
}
