/// A dotted version number that compares as people read it.
///
/// `3.5` < `3.5.7` < `3.15`, and a letter counts as a further component, as in
/// OpenSSL's `1.1.1w`. Whatever follows a character that is no digit, letter or
/// dot (a distribution's revision, say) is not part of the comparison.
package struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The text as it was read.
    package let description: String

    /// Without zeros at the end, so that `3.5` equals `3.5.0`.
    private let components: [Int]

    /// How many there are as written: `3.0` names a branch of two.
    private let depth: Int

    /// Reads a version; nil where the text does not begin with a digit.
    package init?(_ text: some StringProtocol) {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
        var components: [Int] = []
        var number: Int?
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
                guard !overflow, product < Int.max - 9 else { return nil }
                number = product + Int(byte - 0x30)
                continue
            case 0x2E:
                components.append(number ?? 0)
                number = nil
                continue
            case 0x61...0x7A:
                if let number { components.append(number) }
                number = nil
                components.append(Int(byte) - 0x60)
                continue
            default:
                break
            }
            break
        }
        if let number { components.append(number) }
        depth = components.count
        while components.last == 0 { components.removeLast() }
        self.components = components
        description = String(text)
    }

    /// Whether both are the same.
    package static func == (left: Version, right: Version) -> Bool {
        left.components == right.components
    }

    /// Hashes what equality compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(components)
    }

    /// Whether the left one comes before the right one.
    package static func < (left: Version, right: Version) -> Bool {
        left.components.lexicographicallyPrecedes(right.components)
    }

    /// Whether this version belongs to a branch: `3.5.7` to `3.5`, and `3.15` not to `3.1`.
    package func belongs(to branch: Version) -> Bool {
        let own = components.prefix(branch.depth)
        let padding = repeatElement(0, count: branch.depth - own.count)
        let named = branch.components
        return Array(own) + padding == named + repeatElement(0, count: branch.depth - named.count)
    }
}
