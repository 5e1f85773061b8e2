/// A package of Python that a list pins to one version and to its files.
package struct PinnedPackage: Hashable, Sendable {
    /// The name, spelt as the list has it.
    package let name: String

    /// The exact version.
    package let version: String

    /// The SHA-256 of each file of it that may be installed, as 64 hexadecimal digits.
    package let sums: [String]

    /// Puts the parts together.
    package init(name: String, version: String, sums: [String]) {
        self.name = name
        self.version = version
        self.sums = sums
    }

    /// Reads every `NAME==VERSION --hash=sha256:SUM …` (pip documentation, "Requirements File
    /// Format").
    static func all(in text: String) -> [PinnedPackage] {
        let prefix = "--hash=sha256:"
        return text.replacing("\\\n", with: " ").split(whereSeparator: \.isNewline)
            .compactMap { line in
                let words = line.split(whereSeparator: \.isWhitespace)
                let pin = words.first?.split(separator: "==", omittingEmptySubsequences: false)
                guard let pin, pin.count == 2, !pin[0].hasPrefix("#") else { return nil }
                return PinnedPackage(
                    name: String(pin[0].prefix { $0 != "[" }),
                    version: String(pin[1].prefix { $0 != ";" }),
                    sums: words.filter { $0.hasPrefix(prefix) }
                        .map { String($0.dropFirst(prefix.count)) },
                )
            }
    }
}
