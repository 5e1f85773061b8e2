package import ArgumentParser
import Glibc
import Interop

/// How a program of the probe is run: what goes wrong is told alike, with the same exit statuses.
package enum ProbeProgram {
    /// Parses the command line, runs the command that it names, and ends the process on an error.
    package static func main(_ program: (some ParsableCommand).Type) {
        do {
            var command = try program.parseAsRoot()
            try command.run()
        } catch let fault as Fault {
            let hint = fault.hint.map { "\nhint: \($0)\n" } ?? ""
            StandardError.write("error: \(fault)\n\(hint)")
            Glibc.exit(ExitStatus.fault)
        } catch {
            program.exit(withError: error)
        }
    }
}
