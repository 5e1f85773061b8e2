import Interop

extension PinnedPackage {
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
