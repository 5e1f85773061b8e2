extension Duration {
    /// Whole microseconds, rounded towards zero; the nearest number that fits where none does.
    var microseconds: Int {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, carry) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        guard !overflow, !carry else { return seconds < 0 ? .min : .max }
        return Int(clamping: sum)
    }
}
