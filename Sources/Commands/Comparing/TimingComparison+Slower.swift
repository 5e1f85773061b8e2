import Analysis

extension TimingComparison {
    /// Whether the second side takes longer, by more than chance and the threshold.
    var isSlower: Bool {
        if case .slower = finding { true } else { false }
    }
}
