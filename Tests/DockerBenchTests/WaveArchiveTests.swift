import DockerEngine
import Interop
import Orchestration
import Probing
import Testing

@testable import DockerBench

@Suite struct `The archive of a wave` {
    @Test func `keeps each endpoint's files, and the plan, to the one that they are for`() throws {
        let plan = ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [:],
            authority: [1],
            serverName: "lab.test",
            timeout: 1,
            startTimeout: 1,
            seed: 1,
            endpoints: [],
            clients: [],
            blocks: [],
        )
        let archive = try WaveArchive(wave: 1, endpoints: [Sample.setup()], plan: plan)
        #expect(archive.planPath == "/lab/w1/plan/plan.json")
        #expect(
            archive.entries.map(\.path) == [
                "w1", "w1/e1", "w1/e1/a", "w1/e1/a/b", "w1/e1/a/b/conf", "w1/e1/server.key",
                "w1/plan", "w1/plan/plan.json",
            ]
        )
        #expect(
            archive.entries.map(\.mode) == [
                0o755, 0o750, 0o755, 0o755, 0o444, 0o600, 0o750, 0o600,
            ]
        )
        let nobody = 65_534
        #expect(
            archive.entries.map(\.userID) == [nobody, 0, nobody, nobody, nobody, nobody, 0, nobody]
        )
        #expect(
            archive.entries.map(\.groupID) == [
                nobody, 10_000, nobody, nobody, nobody, nobody, 65_533, nobody,
            ]
        )
    }
}
