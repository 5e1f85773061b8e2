extension String {
    /// The text between backticks, short and on one line.
    ///
    /// What a file or an option holds may be of any length and may steer a terminal; in an error
    /// it is only text.
    var quoted: String { "`\(shortened)`" }

    /// The text on one line, cut where it is long, with control and format characters written out.
    var shortened: String {
        let limit = 80
        var text = ""
        for scalar in unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return unicodeScalars.count > limit ? text + "…" : text
    }
}
