import ArgumentParser
import Glibc
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
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let fault as Fault {
            let hint = fault.hint.map { "\nhint: \($0)\n" } ?? ""
            StandardError.write("error: \(fault)\n\(hint)")
            Glibc.exit(ExitStatus.fault)
        } catch {
            exit(withError: error)
        }
    }
}
