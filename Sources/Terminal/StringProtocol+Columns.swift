extension StringProtocol {
    /// How many columns of a terminal the text takes.
    ///
    /// Counts characters as people see them: a letter with its accents is one column,
    /// an East Asian wide character or an emoji is two (Unicode Standard Annex #11).
    /// The text is one line without control characters.
    package var columns: Int {
        isPrintableASCII ? utf8.count : reduce(0) { $0 + $1.columns }
    }

    /// The longest beginning that fits.
    func leading(columns limit: Int) -> String {
        String(fitting(limit))
    }

    /// The longest ending that fits.
    func trailing(columns limit: Int) -> String {
        String(String(reversed().fitting(limit)).reversed())
    }

    /// The text, its end replaced by `…` where it does not fit.
    package func cutAtEnd(columns limit: Int) -> String {
        guard columns > limit else { return String(self) }
        return limit < 1 ? "" : leading(columns: limit - 1) + "…"
    }

    /// The text, its middle replaced by `…` where it does not fit.
    package func cutInMiddle(columns limit: Int) -> String {
        guard columns > limit else { return String(self) }
        guard limit > 0 else { return "" }
        let end = (limit - 1) / 2
        return leading(columns: limit - 1 - end) + "…" + trailing(columns: end)
    }

    /// The text as lines that fit, broken at spaces, and inside a word that is too long.
    package func wrapped(columns limit: Int) -> [String] {
        let limit = Swift.max(limit, 2)
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ") {
            if !line.isEmpty, line.columns + 1 + word.columns <= limit {
                line += " " + word
                continue
            }
            if !line.isEmpty {
                lines.append(line)
            }
            line = String(word)
            while line.columns > limit {
                let piece = line.leading(columns: limit)
                lines.append(piece)
                line = String(line.dropFirst(piece.count))
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }
}

extension Sequence<Character> {
    fileprivate func fitting(_ limit: Int) -> [Character] {
        var free = limit
        return Array(
            prefix {
                free -= $0.columns
                return free >= 0
            }
        )
    }
}
