/// A length of time as a person reads it: `340 ms`, `1.2 s`, `3 min 05 s`, `2 h 07 min`.
///
/// Rounded to what matters at that length, halves away from zero.
package struct DurationText: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    package let description: String

    /// The duration in its most readable units.
    package init(_ duration: Duration) {
        let magnitude = duration < .zero ? .zero - duration : duration
        let text = Self.text(of: magnitude)
        description = duration < .zero ? "-" + text : text
    }

    /// A duration that nobody knows exactly: `about 40 s`, `about 4 min`, `about 2 h 10 min`.
    package init(about duration: Duration) {
        let seconds = (duration + .milliseconds(500)).components.seconds
        let minutes = (seconds + 30) / 60
        description =
            switch seconds {
            case ..<10: "about \(max(seconds, 1)) s"
            case ..<90: "about \((seconds + 2) / 5 * 5) s"
            case ..<5_400: "about \(minutes) min"
            default: "about \(Self.text(of: .seconds((minutes + 5) / 10 * 600)))"
            }
    }

    private static func text(of duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + (attoseconds + 500_000_000_000) / 1_000_000_000_000
        if microseconds < 1_000 {
            return microseconds == 0 ? "0 s" : "\(microseconds) µs"
        }
        if let text = Tenths(microseconds, of: 1_000).text(below: 10) {
            return "\(text) ms"
        }
        let milliseconds = (microseconds + 500) / 1_000
        if milliseconds < 1_000 {
            return "\(milliseconds) ms"
        }
        if let text = Tenths(microseconds, of: 1_000_000).text(below: 10) {
            return "\(text) s"
        }
        let wholeSeconds = (microseconds + 500_000) / 1_000_000
        if wholeSeconds < 60 {
            return "\(wholeSeconds) s"
        }
        if wholeSeconds < 3_600 {
            return "\(wholeSeconds / 60) min \(twoDigits(wholeSeconds % 60)) s"
        }
        let minutes = (wholeSeconds + 30) / 60
        return "\(minutes / 60) h \(twoDigits(minutes % 60)) min"
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
