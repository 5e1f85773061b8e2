import Commands
import Foundation
import LabTesting
import Subprocess
import Synchronization
import Testing

extension Live {
    @Suite struct `An engine that is lost in mid-run` {
        /// When it is lost.
        enum Moment: String, CaseIterable, Sendable {
            /// While images are looked for.
            case preparing = "GET /images/"

            /// When the second wave has its containers made.
            case creating = "POST /containers/create"

            /// When the probe has begun to tell of the second wave.
            case probing = "POST /exec/"

            /// How many such requests the line survives.
            ///
            /// Bench, packet limiter, and a wave of two; a wave has one call of the probe.
            var survived: Int {
                switch self {
                case .preparing: 2
                case .creating: 5
                case .probing: 1
                }
            }

            /// Whether a request is one of these.
            func has(_ request: String) -> Bool {
                request.hasPrefix(rawValue) && (self != .probing || request.hasSuffix("/start"))
            }
        }

        @Test(.timeLimit(.minutes(1)), arguments: Moment.allCases)
        func `leaves what was found out, and says so once`(_ moment: Moment) async throws {
            let state = try await LiveLab.stateWithImages()
            let hasBegun = Mutex(false)
            let seen = Mutex(0)
            let program = try await EngineLine.withLine { step, line in
                guard case .answered(let request) = step else { return }
                // The last question before a run is begun is how much room the engine has.
                if request == "GET /info" { hasBegun.withLock { $0 = true } }
                guard hasBegun.withLock({ $0 }), moment.has(request) else { return }
                let count = seen.withLock {
                    $0 += 1
                    return $0
                }
                if count > moment.survived { line.cut() }
            } _: { line in
                try await LabProgram.run(
                    [
                        "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--only",
                        "server=nginx,release=debian-13", "--wave", "2", "--format", "json",
                    ],
                    state: state,
                    environment: line.environment,
                )
            }
            #expect(program.ending == .exited(2))
            let rows = try JSONDecoder().decode([Row].self, from: Data(program.output.utf8))
            #expect(rows.count == 6)
            let kept = rows.filter { $0.verdict == "pass" }
            #expect(kept.isEmpty == (moment == .preparing))
            let lost = rows.filter { $0.verdict != "pass" }
            #expect(!lost.isEmpty)
            for row in lost {
                #expect(row.verdict == "error")
                #expect(row.outcome == "lab-fault")
                #expect(row.detail?.hasPrefix("the engine ") == true, "\(row.detail ?? "")")
            }
            // One cause, whatever it kept from being done.
            #expect(Set(lost.map { [$0.shape, $0.detail] }).count == 1)
            #expect(program.prose.ranges(of: "error: ").count == 1, "\(program.prose)")
            #expect(program.prose.contains("start the container engine"))
            #expect(!program.prose.contains("ended early"))

            let cell = try await LiveLab.transcript("show", "\(rows[0].run_id):\(lost[0].number)")
            #expect(cell.output.contains("start the container engine"), "\(cell.output)")
            let run = try await LiveLab.transcript("show", "\(rows[0].run_id)")
            #expect(run.prose.contains(", finished, "))

            let clean = try await LiveLab.transcript("clean")
            #expect(clean.status == .good, "\(clean.prose)")
            if moment != .preparing { #expect(clean.prose.contains("-bench\n")) }
            #expect(try await LiveLab.leftovers().isEmpty)
        }
    }
}
