extension StringProtocol {
    /// The same text on one line, with everything that could steer a terminal made visible.
    ///
    /// Logs and names come from the servers under test. Control characters become
    /// their pictures (`␛`, `␍`, `␊`); C1 controls, and characters that reorder or
    /// hide text, become `\u{…}`. The zero width joiners stay: scripts need them.
    package func sanitised() -> String {
        sanitised { _ in false }
    }

    /// The same text on as many lines, with everything that could steer a terminal made visible.
    ///
    /// Line feeds and tabs stay as they are; a carriage return does not.
    package func sanitisedLines() -> String {
        sanitised { $0 == "\n" || $0 == "\t" }
    }

    private func sanitised(keeping isKept: (Unicode.Scalar) -> Bool) -> String {
        guard !isPrintableASCII else { return String(self) }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if isKept(scalar) || !scalar.steersTerminals {
                text.append(scalar)
            } else {
                text.append(contentsOf: scalar.visible.unicodeScalars)
            }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal would act on it, or show text other than in the order written.
    fileprivate var steersTerminals: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: self != "\u{200C}" && self != "\u{200D}"
        default: false
        }
    }

    /// Its picture from the Unicode block at U+2400, or its code point written out.
    fileprivate var visible: String {
        switch value {
        case 0x00...0x1F: Self(0x2400 + value).map { String($0) } ?? ""
        case 0x7F: "\u{2421}"
        default: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}
