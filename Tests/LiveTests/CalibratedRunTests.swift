import Catalogue
import Commands
import Foundation
import LabTesting
import ResultStore
import Testing

extension Live {
    @Suite struct `A run that is calibrated first` {
        /// How many faults there are; `Lab/test` has compiled the programs of all clients.
        private static func count() throws -> Int {
            try Calibration.load(home: Transcript.repository).deserved.count
        }

        private func run(home: String, state: Folder) async throws -> Transcript {
            await Transcript.running(
                [
                    "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--calibrate",
                    "--only", "server=nginx,release=debian-13,group=X25519", "--samples", "1",
                    "--state", state.path,
                ],
                home: home,
                findEngine: LiveLab.findEngine,
            )
        }

        private func state() async throws -> Folder {
            let folder = try Folder()
            try folder.copy("\(try await LiveLab.stateWithImages())/images", to: "images")
            return folder
        }

        @Test func `does not begin where the lab is not to be trusted`() async throws {
            let (state, lab) = (try await state(), try Folder())
            for name in ["Lab", "Dockerfiles"] {
                try lab.copy("\(Transcript.repository)/\(name)", to: name)
            }
            let faults = try lab.text(of: "Lab/calibration/faults.yaml")
            try lab.write(
                faults.replacing(
                    "- fault: sound\n    deserves: agreed",
                    with: "- fault: sound\n    deserves: refused"
                ),
                to: "Lab/calibration/faults.yaml"
            )
            let transcript = try await run(home: lab.path, state: state)
            #expect(transcript.status == .disturbed)
            #expect(transcript.output.isEmpty)
            #expect(
                transcript.prose.contains(
                    """

                    ✘ sound: deserved refused, X25519MLKEM768, and pass, got agreed, X25519MLKEM768

                    """
                ),
                "\(transcript.prose)"
            )
            #expect(
                transcript.prose.contains(
                    """
                    error: cannot run `smoke`: the lab is not to be trusted: 1 of \(try Self.count()) \
                    faults not named as they deserve

                    hint: `Lab/pqlab show 
                    """
                ),
                "\(transcript.prose)"
            )
            // What the instruments showed is in a file of its own; of the run there is none.
            #expect(!state.names.contains("results.sqlite"))
            #expect(state.names.contains("calibration.sqlite"))
        }

        @Test func `begins where it is`() async throws {
            let state = try await state()
            let transcript = try await run(home: Transcript.repository, state: state)
            #expect(transcript.status == .good, "\(transcript.prose)")
            let words = "\n\(try Self.count()) faults, each named as it deserves\n"
            #expect(transcript.prose.contains(words), "\(transcript.prose)")
            let store = try ResultStore.openExisting(at: "\(state.path)/results.sqlite")
            #expect(try store.runs().map(\.matrix) == ["smoke"])
        }
    }
}
