/// The exit status of a run, by what its verdicts say.
package enum RunStatus: Int32, Hashable, Sendable {
    /// Every cell passed, is unsupported as predicted, or is a known failure.
    case good = 0

    /// At least one cell failed or is flaky.
    case failed = 1

    /// At least one cell is an error; this wins over a failure.
    case disturbed = 2

    /// The status of a run with these verdicts.
    package init(_ verdicts: some Sequence<Verdict>) {
        var status = RunStatus.good
        for verdict in verdicts {
            switch verdict {
            case .pass, .unsupported, .known: break
            case .fail, .flaky: if status == .good { status = .failed }
            case .error: status = .disturbed
            }
        }
        self = status
    }
}
