import ArgumentParser
import BoringSSLProbe
import WaveProbing

/// One client process of a wave on BoringSSL; the wave starts it.
struct Client: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do the blocks that standard input orders",
        shouldDisplay: false,
    )

    @Argument(help: "The plan, a JSON file")
    var plan: String

    func run() throws {
        try ClientRunner(planPath: plan) { _, plan, tellKeys in
            ClientStack(
                report: try BoringSSLClient.report(),
                stack: BoringSSLClient(plan: plan, tellKeys: tellKeys),
            )
        }.run()
    }
}
