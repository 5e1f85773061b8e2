import Commands
import Foundation
import LabTesting
import Subprocess
import Synchronization
import Testing

extension Live {
    @Suite struct `The program itself` {
        /// Starts a run, and sends the signals once servers are up.
        private func run(until signals: [Signal]) async throws -> LabProgram {
            let isAsked = Mutex(false)
            return try await LabProgram.run(
                ["run", "\(Transcript.repository)/Matrices/smoke.yaml", "--samples", "500"],
                state: try LiveLab.state.get().path,
            ) { prose, send in
                guard prose.contains("wave 1"), !isAsked.withLock({ $0 }) else { return }
                isAsked.withLock { $0 = true }
                for signal in signals { try send(signal) }
            }
        }

        @Test func `answers Ctrl-C with an orderly end and 130`() async throws {
            try await Bystanders.unharmed {
                let program = try await run(until: [.interrupt])
                #expect(program.ending == .exited(130))
                #expect(program.prose.contains("ended early: "))
                #expect(program.prose.ranges(of: "ended early: ").count == 1)
                let show = try await LiveLab.transcript("show")
                #expect(show.prose.contains("interrupted"))
                #expect(try await LiveLab.leftovers().isEmpty)
            }
        }

        @Test func `ends at once when asked again, and says what removes the rest`() async throws {
            let program = try await run(until: [.interrupt, .terminate])
            #expect(program.ending == .exited(130))
            #expect(
                program.prose.hasSuffix("\nended at once: `pqlab clean` removes what is left\n")
            )
            #expect(try await LiveLab.transcript("clean").status == .good)
        }
    }
}
