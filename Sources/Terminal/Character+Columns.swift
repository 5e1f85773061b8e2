extension Character {
    /// How many columns of a terminal the character takes: 0, 1 or 2.
    var columns: Int {
        guard let base = unicodeScalars.first(where: { !$0.takesNoColumn }) else { return 0 }
        let asksForEmoji = unicodeScalars.contains("\u{FE0F}") && base.properties.isEmoji
        return base.isWide || asksForEmoji ? 2 : 1
    }
}

extension Unicode.Scalar {
    fileprivate var takesNoColumn: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }

    /// Whether its East Asian Width is Wide or Fullwidth in Unicode Standard Annex #11.
    fileprivate var isWide: Bool {
        guard value >= 0x1100 else { return false }
        return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) }
    }

    /// The wide blocks, in EastAsianWidth.txt's order; wide emoji are known by property.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul Jamo, leading consonants
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // CJK radicals, ideographic description, CJK punctuation
        0x3041...0x33FF,  // Hiragana … CJK compatibility
        0x3400...0x4DBF,  // CJK extension A
        0x4E00...0x9FFF,  // CJK unified ideographs
        0xA000...0xA4CF,  // Yi
        0xA960...0xA97F,  // Hangul Jamo extended A
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // CJK compatibility ideographs
        0xFE10...0xFE19,  // vertical forms
        0xFE30...0xFE6F,  // CJK compatibility forms, small forms
        0xFF01...0xFF60,  // fullwidth forms
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x18DFF,  // Tangut, Khitan
        0x1AFF0...0x1B2FF,  // Kana extensions, Nüshu
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x3FFFD,  // CJK extensions B and on
    ]
}
