import ResultStore

/// Runs one after the other, by their numbers: `run 12`, `runs 5 to 8`.
enum RunSpan {
    /// The runs of some entries, the earliest first.
    static func text(_ entries: [HistoryEntry]) -> String {
        let numbers = numbers(entries)
        return entries.count == 1 ? "run \(numbers)" : "runs \(numbers)"
    }

    /// The numbers alone: `12`, `5 to 8`.
    static func numbers(_ entries: [HistoryEntry]) -> String {
        guard let first = entries.first?.run.run, let last = entries.last?.run.run else {
            return ""
        }
        return first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// Runs by their numbers, those in a row together: `runs 1 to 3, 7`.
    static func runs(_ numbers: [Int]) -> String {
        "\(numbers.count == 1 ? "run" : "runs") \(text(numbers))"
    }

    /// Numbers of any kind, those in a row together: `1 to 3, 7`.
    static func text(_ numbers: [Int]) -> String {
        var rows: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = rows.last, last.upperBound + 1 == number {
                rows[rows.count - 1] = last.lowerBound...number
            } else {
                rows.append(number...number)
            }
        }
        return rows.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
        }
        .joined(separator: ", ")
    }
}
