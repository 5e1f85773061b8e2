import ArgumentParser

/// A subcommand, run with the doors it is given.
protocol LabCommand: ParsableCommand {
    /// Does what was asked, and answers what to exit with.
    func run(with doors: Doors) async throws -> ExitStatus
}
