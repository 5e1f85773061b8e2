/// Text made fit for a page of Markdown, such as an issue: it says what it said, and does nothing.
///
/// A word in which anything is more than a letter, a digit or plain punctuation becomes code, in
/// which Markdown has no meaning (CommonMark 0.31 section 6.1), nobody is mentioned and nothing
/// is linked.
package struct MarkdownText: Hashable, Sendable, CustomStringConvertible {
    /// The text, on one line.
    package let description: String

    /// The text, sanitised and with its words as they are or as code.
    package init(_ text: String) {
        description = text.sanitised().split(separator: " ", omittingEmptySubsequences: false)
            .map(Self.word).joined(separator: " ")
    }

    /// The same for a cell of a table, where a bar would end the cell, in code as well.
    ///
    /// It is written as GitHub's dialect has it (GFM 0.29 section 4.10).
    package var inTable: String {
        description.replacing("|", with: "\\|")
    }

    private static func word(_ word: Substring) -> String {
        if word.isEmpty || isPlain(word) { return String(word) }
        let ending = String(word.reversed().prefix { ",;.:".contains($0) }.reversed())
        let body = word.dropLast(ending.count)
        return body.isEmpty ? code(word) : code(body) + ending
    }

    private static func isPlain(_ word: Substring) -> Bool {
        guard !word.contains("://"), !isLinkedByGitHub(word),
            !(word.count > 1 && word.first == ":" && word.last == ":"),
            !word.allSatisfy({ "+-".contains($0) }), !word.contains("~~")
        else { return false }
        return word.allSatisfy { character in
            character.isLetter || character.isNumber || plain.contains(character)
        }
    }

    /// Whether it is made a link without any sign of one: an address that begins as most do
    /// (GFM 0.29 section 6.9), or the number of an issue after `GH-`.
    private static func isLinkedByGitHub(_ word: Substring) -> Bool {
        word.lowercased().contains(#/www\.|\bgh-[0-9]/#)
    }

    private static let plain: Set<Character> = Set(".,:;()/+-–→%~✔✘≈!◆·…×='’\"?▲▼●")

    /// The word between more backticks than it has in a row.
    private static func code(_ word: Substring) -> String {
        let longest = word.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let space = word.first == "`" || word.last == "`" ? " " : ""
        return fence + space + word + space + fence
    }
}
