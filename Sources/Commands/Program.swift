import ArgumentParser
import Catalogue
import DockerEngine
import Interop
import ResultStore
import Terminal

/// The program as a function: arguments in, exit status out.
package enum Program {
    /// Runs the command that the arguments name; every error is told here, and nowhere else.
    package static func run(_ arguments: [String], doors: Doors) async -> ExitStatus {
        let command: any ParsableCommand
        do {
            command = try PQLab.parseAsRoot(arguments)
        } catch {
            return tell(parsing: error, doors)
        }
        guard let command = command as? any LabCommand else {
            return help(command, doors)
        }
        do {
            return try await command.run(with: doors)
        } catch is CancellationError {
            return .interrupted
        } catch {
            return tell(error, doors)
        }
    }

    /// The help that was asked for: running what the parser made of it throws the text.
    private static func help(_ command: any ParsableCommand, _ doors: Doors) -> ExitStatus {
        var command = command
        do {
            try command.run()
            return .good
        } catch {
            return tell(parsing: error, doors)
        }
    }

    /// Answers `--help` and `--version`; anything else that the parser says is misuse.
    private static func tell(parsing error: any Error, _ doors: Doors) -> ExitStatus {
        let text = PQLab.fullMessage(for: error, columns: doors.outputScreen.width)
        guard PQLab.exitCode(for: error) != .success else {
            doors.output(text + "\n")
            return .good
        }
        // The parser begins its own texts as the lab does not: `Error: Missing …`.
        let plain = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
        let palette = doors.proseScreen.palette
        doors.tell(ErrorText(plain.loweredFirst).rendered(palette: palette))
        return .misuse
    }

    private static func tell(_ error: any Error, _ doors: Doors) -> ExitStatus {
        let (text, hint, status) = account(of: error)
        doors.tell(ErrorText(text, hint: hint).rendered(palette: doors.proseScreen.palette))
        return status
    }

    private static func account(
        of error: any Error
    ) -> (text: String, hint: String?, status: ExitStatus) {
        switch error {
        case let error as CommandError: (error.description, error.hint, error.status)
        case let error as CatalogueError: (error.description, error.hint, .misuse)
        case let error as StoreError: (error.description, error.hint, .disturbed)
        case let error as EngineError: (error.description, error.hint, .disturbed)
        case let fault as Fault: (fault.description, fault.hint, .disturbed)
        default: ("\(error)", nil, .disturbed)
        }
    }
}

extension String {
    /// The text with its first letter in lower case.
    fileprivate var loweredFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
