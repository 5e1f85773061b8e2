import ArgumentParser
import Interop

/// The root of all commands.
struct PQLab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pqlab",
        abstract: "Find out, by trying, which TLS servers speak post-quantum key exchange",
        discussion: """
            Every verdict is computed from independent evidence: what the TLS library says, what \
            crossed the wire, and what came back over HTTP. Exit status of run: 0 all cells \
            passed, are unsupported as predicted or fail as known, 1 some failed, 2 the laboratory could not \
            tell, 64 misuse, 130 interrupted.
            """,
        version: "pqlab \(LabVersion.text)",
        subcommands: [
            Run.self, Plan.self, Show.self, Reproduce.self, Diff.self, History.self,
            FindFirstBad.self, Calibrate.self, Images.self, Doctor.self, Clean.self,
        ],
    )
}
