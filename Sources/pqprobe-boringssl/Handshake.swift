import ArgumentParser
import BoringSSLProbe
import HandProbing
import Interop
import Probing

/// One handshake by hand; `pqprobe --client boringssl` becomes it.
struct Handshake: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try one handshake and print an account of it",
        discussion: ExitStatus.discussion,
    )

    @OptionGroup var options: HandOptions

    func run() throws {
        let trial = try HandTrial(options)
        let stack = BoringSSLClient(plan: trial.plan(for: ProbeClient(name: .boringssl)))
        guard try trial.run(on: stack, of: BoringSSLClient.report()) else {
            throw ExitCode(ExitStatus.notAgreed)
        }
    }
}
