import Interop
import Probing
import Testing

@testable import WaveProbing

@Suite struct `A proof of libraries` {
    @Test func `is none where no process of a server is to be seen`() throws {
        let journal = Journal()
        let plan = ProbePlan.sample(ports: [1, 2])
        let baseline = try ProofTaking(emit: journal.take).run(plan.endpoints)
        #expect(baseline.isEmpty)
        #expect(
            journal.words == [
                "e1 unseen, no process of it is to be seen",
                "e2 unseen, no process of it is to be seen",
            ]
        )
    }
}
