import ArgumentParser
import HandProbing
import Interop

/// The program inside the bench: it makes handshakes and says what it saw.
@main
struct PQProbe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pqprobe",
        abstract: "Try one TLS 1.3 handshake, and say what crossed the wire",
        discussion: ExitStatus.discussion,
        version: "pqprobe \(LabVersion.text)",
        subcommands: [Handshake.self, Wave.self, Client.self, Faulty.self],
        defaultSubcommand: Handshake.self,
    )

    static func main() {
        ProbeProgram.main(PQProbe.self)
    }
}
