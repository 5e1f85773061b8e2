import ArgumentParser
import BoringSSLProbe
import HandProbing
import Interop

/// The client `boringssl`, in a program of its own beside `pqprobe`, which starts it.
@main
struct BoringSSLProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pqprobe-boringssl",
        abstract: "The client `boringssl`, for `pqprobe` to start",
        discussion: ExitStatus.discussion,
        version: "pqprobe-boringssl \(LabVersion.text), \(BoringSSLVersion.text)",
        subcommands: [Handshake.self, Client.self],
    )

    static func main() {
        ProbeProgram.main(BoringSSLProgram.self)
    }
}
