import Analysis
import Interop
import ResultStore
import Terminal

/// How a run came out against the last finished one of the same matrix, in one line.
enum SinceLast {
    /// The line, such as `since run 11: 2 worse, 1 better: pqlab diff 11 12`; nil for a first run.
    ///
    /// A matrix is known by its name; that its text was another is said. Where only a part of it
    /// was asked for, cells that were left out are no worse.
    static func text(
        of run: Int,
        isPart: Bool,
        in store: ResultStore,
    ) throws(StoreError) -> String? {
        guard let comparison = try RunComparison.sinceLast(run, in: store) else { return nil }
        let texts = [
            try store.record(of: comparison.earlier)?.matrixText,
            try store.record(of: run)?.matrixText,
        ]
        let other = texts[0] == texts[1] ? "" : ", whose matrix had another text"
        return "since run \(comparison.earlier)\(other): \(words(comparison, isPart: isPart))"
    }

    /// What changed, and how to see it.
    static func words(_ comparison: RunComparison, isPart: Bool) -> String {
        guard comparison.paired > 0 else { return "no cell in common" }
        let worse = comparison.worse - (isPart ? comparison.missing : 0)
        let better = comparison.better - comparison.added
        var parts = [
            worse > 0 ? "\(worse) worse" : "nothing worse",
            better > 0 ? "\(better) better" : "nothing better",
        ]
        if comparison.added > 0 { parts.append(Count(comparison.added, "new cell").description) }
        if isPart, comparison.missing > 0 {
            parts.append(Count(comparison.missing, "cell").description + " not tried")
        }
        let text = parts.joined(separator: ", ")
        guard worse + better > 0 else { return text }
        return "\(text): pqlab diff \(comparison.earlier) \(comparison.later)"
    }
}
