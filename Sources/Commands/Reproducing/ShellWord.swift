/// One word of a command line as a POSIX shell takes it.
enum ShellWord {
    /// The word itself where no character of it means anything to a shell, otherwise quoted.
    ///
    /// In single quotes nothing means anything but the end of them ("Single-Quotes" in POSIX,
    /// Shell Command Language 2.2.2).
    static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.unicodeScalars.allSatisfy { plain.contains($0) }
        return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
    }

    /// A command line of words.
    static func line(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }

    private static let plain = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_".unicodeScalars
    )
}
