import Interop

extension VersionCommand {
    /// The version in what the program printed.
    func version(in output: String) throws(Fault) -> String {
        let expression: Regex<AnyRegexOutput>
        do {
            expression = try Regex(pattern)
        } catch {
            throw fault("`\(pattern)` is no regular expression")
        }
        guard let match = output.firstMatch(of: expression), match.output.count == 2,
            let version = match.output[1].substring
        else {
            let line = output.split(whereSeparator: \.isNewline).first ?? "nothing"
            throw fault("`\(pattern)` does not capture one in its output: \(line)")
        }
        return String(version)
    }

    private func fault(_ reason: String) -> Fault {
        Fault(
            operation: "read the version from",
            subject: words.joined(separator: " "),
            reason: reason,
        )
    }
}
