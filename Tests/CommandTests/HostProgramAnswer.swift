import HostUse

/// What a program of this host says in texts that each end with a NUL.
enum HostProgramAnswer {
    /// Runs it; nil where it did not end well.
    static func of(_ program: String, _ arguments: [String]) async throws -> [String]? {
        let output = try await HostProgram.output(of: program, arguments)
        return output.map {
            $0.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }
}
