/// The recipe of an image as a run has stored it: facts, one a line, and the Dockerfile.
struct RecordedRecipe: Hashable, Sendable {
    /// Values for arguments of the Dockerfile.
    let arguments: [String: String]

    /// The SHA-256 of the files that it copies, by path.
    let files: [String: String]

    /// The Dockerfile, to the byte.
    let dockerfile: String

    /// Reads a recipe; nil where there is no Dockerfile in it.
    init?(_ text: String) {
        guard let end = text.firstRange(of: "\n\n") else { return nil }
        dockerfile = String(text[end.upperBound...])
        var arguments: [String: String] = [:]
        var files: [String: String] = [:]
        for line in text[..<end.lowerBound].split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 else { continue }
            switch words[0] {
            case "argument":
                let parts = words[1].split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                arguments[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
            case "file", "program":
                guard let space = words[1].lastIndex(of: " ") else { continue }
                files[String(words[1][..<space])] =
                    String(words[1][words[1].index(after: space)...])
            default: continue
            }
        }
        self.arguments = arguments
        self.files = files
    }
}
