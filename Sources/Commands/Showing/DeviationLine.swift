import Interop
import ResultStore
import Terminal

/// Cells that need attention for the same cause, on one line.
struct DeviationLine: Sendable {
    /// The cells, at least one.
    let rows: [ResultRow]

    /// The cells of a run that need attention, those with the same cause together.
    static func all(of rows: [ResultRow]) -> [DeviationLine] {
        var causes: [String] = []
        var byCause: [String: [ResultRow]] = [:]
        for row in rows where row.verdict?.isGood != true {
            let cause = "\(VerdictStyle(row.verdict).word) \(Self.cause(of: row))"
            if byCause[cause] == nil { causes.append(cause) }
            byCause[cause, default: []].append(row)
        }
        return causes.compactMap { byCause[$0].map(DeviationLine.init) }
    }

    /// The line.
    func rendered(_ palette: Palette) -> String {
        let row = rows[0]
        let look = VerdictStyle(row.verdict)
        let more = rows.count > 1 ? " and \(Count(rows.count - 1, "other"))" : ""
        return """
            \(palette.paint(look.text, look.style))  \(row.run):\(row.number)  \
            \(row.key.sanitised())\(more): \(Self.cause(of: row))
            """
    }

    private static func cause(of row: ResultRow) -> String {
        guard row.verdict != nil else { return "it was not tried" }
        var text = phrase(row[.outcome].text, row[.shape].text)
        if let detail = row[.detail].text?.split(whereSeparator: \.isNewline).first {
            text += " (\(String(detail).sanitised()))"
        }
        if let entry = row[.knownFailure].text {
            return "known failure now passes: \(text); "
                + "listed in \(entry.sanitised()) (\((row[.knownReason].text ?? "").sanitised()))"
        }
        guard row.outcome != nil, row[.expected].text != nil else { return text }
        return text + "; expected \(phrase(row[.expected].text, row[.expectedShape].text))"
    }

    private static func phrase(_ outcome: String?, _ shape: String?) -> String {
        [outcome, shape].compactMap(\.self).joined(separator: ", ").sanitised()
    }
}
