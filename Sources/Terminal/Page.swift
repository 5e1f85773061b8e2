/// A short report for people: titles, lines, items and tables, for a terminal or an issue.
///
/// All text is made safe here. Blocks of different kinds are set apart by an empty line.
package struct Page: Hashable, Sendable {
    /// The blocks, from top to bottom.
    package private(set) var blocks: [Block] = []

    /// An empty page.
    package init() {}

    /// Adds a block at the end.
    package mutating func add(_ block: Block) {
        blocks.append(block)
    }

    /// One part of a page.
    package enum Block: Hashable, Sendable {
        /// What the lines below are about.
        case title(String)

        /// A sentence.
        case line(String, Style = .plain)

        /// One of several alike: what it is, and what there is to say of it.
        case item(String, Style = .plain, details: [String] = [])

        /// Rows and columns.
        case table(TextTable)
    }

    /// The page for a screen, without a line break at its end.
    package func rendered(on screen: Screen) -> String {
        joined { block in
            switch block {
            case .title(let text): lines(text, .strong, screen)
            case .line(let text, let style): lines(text, style, screen)
            case .item(let text, let style, let details):
                lines(text, style, screen, hanging: 2)
                    + details.flatMap { lines($0, .plain, screen, indent: 4, hanging: 2) }
            case .table(let table):
                [table.rendered(width: screen.width, palette: screen.palette)]
            }
        }
    }

    /// The page as Markdown, without a line break at its end.
    package var markdown: String {
        joined { block in
            switch block {
            case .title(let text): ["### \(MarkdownText(text))"]
            case .line(let text, _): ["\(MarkdownText(text))  "]
            case .item(let text, _, let details):
                ["- \(MarkdownText(text))"] + details.map { "  - \(MarkdownText($0))" }
            case .table(let table): [table.markdown]
            }
        }
    }

    private func joined(_ lines: (Block) -> [String]) -> String {
        var text = ""
        var last: Block?
        for block in blocks {
            if let last { text += last.isFollowedClosely(by: block) ? "\n" : "\n\n" }
            text += lines(block).joined(separator: "\n")
            last = block
        }
        return text
    }

    private func lines(
        _ text: String,
        _ style: Style,
        _ screen: Screen,
        indent: Int = 0,
        hanging: Int = 0,
    ) -> [String] {
        let text = text.sanitised()
        let margin = String(repeating: " ", count: indent)
        guard let width = screen.width, indent + text.columns > width else {
            return [margin + screen.palette.paint(text, style)]
        }
        let lines = text.wrapped(columns: max(width - indent - hanging, 8))
        return lines.enumerated().map { number, line in
            margin + String(repeating: " ", count: number > 0 ? hanging : 0)
                + screen.palette.paint(line, style)
        }
    }
}

extension Page.Block {
    /// Whether nothing stands between it and the next one.
    fileprivate func isFollowedClosely(by next: Self) -> Bool {
        switch (self, next) {
        case (.line, .line), (.item, .item), (.title, .line), (.title, .item): true
        default: false
        }
    }
}
