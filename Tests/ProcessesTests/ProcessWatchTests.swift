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
        #expect(ProcessWatch.names(in: text).first == Self.id)
    }

    @Test(arguments: [
        "", "0::/\n", "0::/user.slice/user-1000.slice/session-2.scope\n", "0::/docker/\(id)0\n",
        "0::/docker/\(id.dropLast())\n",
    ])
    func `names none outside of one`(text: String) {
        #expect(ProcessWatch.names(in: text).isEmpty)
    }
}

@Suite struct `A watch on processes` {
    @Test func `sees none of a container that nobody made`() {
        var watch = ProcessWatch(containers: [`A cgroup file`.id])
        #expect(watch.processes(of: `A cgroup file`.id).isEmpty)
        #expect(watch.living().isEmpty)
    }
}
