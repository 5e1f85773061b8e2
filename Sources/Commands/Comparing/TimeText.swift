/// Times of handshakes, all in milliseconds, so that they can be compared at a glance.
enum TimeText {
    /// A number of microseconds: `1.21 ms`.
    static func milliseconds(_ microseconds: Double) -> String {
        "\(number(microseconds)) ms"
    }

    /// A range of microseconds: `1.10 to 1.32 ms`.
    static func milliseconds(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (number(range.lowerBound), number(range.upperBound))
        return low == high ? "\(low) ms" : "\(low) to \(high) ms"
    }

    /// A range of microseconds as bare milliseconds: `1.10 to 1.32`.
    static func range(_ range: ClosedRange<Double>) -> String {
        "\(number(range.lowerBound)) to \(number(range.upperBound))"
    }

    /// A ratio: `×1.10`.
    static func ratio(_ ratio: Double) -> String {
        "×\(decimals(ratio))"
    }

    /// A range of ratios: `×0.98 to ×1.04`.
    static func ratio(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (ratio(range.lowerBound), ratio(range.upperBound))
        return low == high ? low : "\(low) to \(high)"
    }

    private static func number(_ microseconds: Double) -> String {
        decimals(microseconds / 1000)
    }

    /// Two decimals, halves away from zero.
    static func decimals(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "?" }
        let hundredths = Int((abs(value) * 100).rounded())
        let rest = hundredths % 100
        return "\(value < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
