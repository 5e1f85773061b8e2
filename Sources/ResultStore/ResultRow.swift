package import Interop

/// One cell of a run as the view `result` shows it.
package struct ResultRow: Hashable, Sendable {
    /// The values, one for each case of ``ResultColumn``, in that order.
    private let values: [ResultValue]

    /// Takes one value for each column, in the order of the columns.
    package init(values: [ResultValue]) {
        precondition(values.count == ResultColumn.allCases.count, "one value for each column")
        self.values = values
    }

    /// The value of a column.
    package subscript(column: ResultColumn) -> ResultValue {
        // The cases are in the order of the values, by construction.
        zip(ResultColumn.allCases, values).first { $0.0 == column }?.1 ?? .null
    }

    /// Names and values, in the order of the view.
    package var columns: [(name: String, value: ResultValue)] {
        zip(ResultColumn.allCases, values).map { (name: $0.rawValue, value: $1) }
    }
}

extension ResultRow {
    /// The number of its run.
    package var run: Int { self[.runID].integer ?? 0 }

    /// The number of the cell within its run.
    package var number: Int { self[.number].integer ?? 0 }

    /// The cell's readable key.
    package var key: String { self[.cell].text ?? "" }

    /// The verdict; nil before the cell is finished.
    package var verdict: Verdict? { self[.verdict].text.flatMap(Verdict.init(rawValue:)) }

    /// What happened; nil for a fault of the laboratory, and before the cell is finished.
    package var outcome: Outcome? { self[.outcome].text.flatMap(Outcome.init(rawValue:)) }
}
