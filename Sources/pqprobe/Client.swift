import ArgumentParser
import WaveProbing

/// One client process of a wave; the wave starts it.
struct Client: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do the blocks that standard input orders",
        shouldDisplay: false,
    )

    @Argument(help: "The plan, a JSON file")
    var plan: String

    func run() throws {
        try ClientRunner(planPath: plan).run()
    }
}
