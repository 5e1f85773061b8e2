import ArgumentParser

/// A share, as `5%` or `2.5%`.
struct Percentage: Hashable, Sendable, ExpressibleByArgument {
    /// The share of one.
    let share: Double

    /// A share of one.
    init(share: Double) {
        self.share = share
    }

    init?(argument: String) {
        let digits = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
        guard let first = digits.utf8.first, (0x30...0x39).contains(first),
            let percent = Double(digits), (0...1000).contains(percent)
        else { return nil }
        share = percent / 100
    }

    var defaultValueDescription: String { text }

    /// The text that people read.
    var text: String {
        let tenths = Int((share * 1000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
