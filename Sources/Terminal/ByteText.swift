/// A number of bytes as a person reads it: `512 B`, `1.4 MiB`, `164 MiB`.
///
/// Units are powers of 1024 (IEC 80000-13), with one decimal below ten of a unit.
package struct ByteText: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    package let description: String

    /// The number of bytes, in its most readable unit.
    package init(_ bytes: Int64) {
        precondition(bytes >= 0, "a number of bytes is not negative")
        description = Self.text(of: bytes)
    }

    private static func text(of bytes: Int64) -> String {
        guard bytes >= 1_024 else { return "\(bytes) B" }
        var unit: Int64 = 1
        for name in ["KiB", "MiB", "GiB"] {
            unit *= 1_024
            if let text = text(of: bytes, in: unit, below: 1_024) {
                return "\(text) \(name)"
            }
        }
        return "\(text(of: bytes, in: unit * 1_024, below: .max) ?? "\(bytes)") TiB"
    }

    private static func text(of bytes: Int64, in unit: Int64, below limit: Int64) -> String? {
        if let text = Tenths(bytes, of: unit).text(below: 10) {
            return text
        }
        let whole = bytes / unit + (bytes % unit + unit / 2) / unit
        return whole < limit ? "\(whole)" : nil
    }
}
