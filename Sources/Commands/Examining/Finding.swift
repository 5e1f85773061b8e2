import ResultStore
import Terminal

/// What one check of the doctor found.
struct Finding: Hashable, Sendable {
    /// How things are.
    enum State: String, Hashable, Sendable {
        /// As they should be.
        case good

        /// The lab works, and a person should look.
        case doubtful

        /// It must be mended.
        case bad
    }

    /// What was looked at.
    let check: String

    /// How it is.
    let state: State

    /// What was found.
    let words: String

    /// What to do about it, as one imperative clause; nil for what is good.
    let hint: String?

    /// Something that is as it should be.
    static func good(_ check: String, _ words: String) -> Finding {
        Finding(check: check, state: .good, words: words, hint: nil)
    }

    /// Something that a person should look at.
    static func doubtful(_ check: String, _ words: String, hint: String) -> Finding {
        Finding(check: check, state: .doubtful, words: words, hint: hint)
    }

    /// Something that must be mended.
    static func bad(_ check: String, _ words: String, hint: String) -> Finding {
        Finding(check: check, state: .bad, words: words, hint: hint)
    }

    /// Its values by name.
    var values: [(name: String, value: ResultValue)] {
        [
            ("check", .text(check)), ("state", .text(state.rawValue)), ("found", .text(words)),
            ("hint", hint.map { .text($0) } ?? .null),
        ]
    }

    /// Findings as a table.
    static func table(_ findings: [Finding]) -> TextTable {
        TextTable(
            columns: [
                TextTable.Column("CHECK", overflow: .never),
                TextTable.Column("STATE", overflow: .never),
                TextTable.Column("FOUND", overflow: .wrap),
                TextTable.Column("WHAT TO DO", overflow: .wrap),
            ],
            rows: findings.map { finding in
                let (glyph, style) = finding.state.look
                return [
                    TextTable.Cell(finding.check),
                    TextTable.Cell("\(glyph) \(finding.state.rawValue)", style),
                    TextTable.Cell(finding.words),
                    TextTable.Cell(finding.hint ?? ""),
                ]
            },
        )
    }
}

extension Finding.State {
    /// One character that tells states apart without colour, and a style that repeats it.
    var look: (glyph: String, style: Style) {
        switch self {
        case .good: ("✔", .good)
        case .doubtful: ("!", .doubtful)
        case .bad: ("✘", .bad)
        }
    }
}
