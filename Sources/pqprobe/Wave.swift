import ArgumentParser
import WaveProbing

/// Carries out the plan of a wave.
struct Wave: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Carry out a wave's plan, one JSON event a line",
    )

    @Argument(help: "The plan, a JSON file")
    var plan: String

    func run() throws {
        try WaveRunner(planPath: plan).run()
    }
}
