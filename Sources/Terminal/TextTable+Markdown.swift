extension TextTable {
    /// The table as GitHub's dialect of Markdown has it, every row on one line.
    package var markdown: String {
        let header = line(columns.map(\.title))
        let rule = "|" + columns.map { $0.alignment == .trailing ? "---:|" : "---|" }.joined()
        return ([header, rule] + rows.map { line($0.map(\.text)) }).joined(separator: "\n")
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.map { MarkdownText($0).inTable }.joined(separator: " | ") + " |"
    }
}
