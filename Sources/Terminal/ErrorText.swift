/// What a command says before it ends without success.
///
///     error: cannot start container `nginx-3`: port 4433 is already allocated
///
///     hint: `pqlab clean` removes what an interrupted run left behind
///
/// Both parts are made safe for terminals here, since servers and engines are
/// quoted in them.
package struct ErrorText: Hashable, Sendable {
    private let message: String
    private let hint: String?

    /// A message of one or more lines, and what to do about it.
    package init(_ message: String, hint: String? = nil) {
        self.message = message.sanitisedLines()
        self.hint = hint?.sanitisedLines()
    }

    /// The text, without a line break at its end.
    package func rendered(palette: Palette) -> String {
        let error = palette.paint("error:", .bad) + " " + message
        guard let hint else { return error }
        return error + "\n\n" + palette.paint("hint:", .strong) + " " + hint
    }
}
