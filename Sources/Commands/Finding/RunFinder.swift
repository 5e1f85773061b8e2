import ResultStore

/// Finds the run that a person means.
struct RunFinder: Sendable {
    /// What is to be done with it, for errors: `show`.
    let operation: String

    /// Where runs are recorded.
    let store: ResultStore

    /// The path of that file, for errors.
    let database: String

    /// The run that a text names: a number, `latest`, or `latest~1` for the one before that.
    ///
    /// Nil where the text is of neither form; throws where it is and there is no such run.
    func run(named text: String) throws -> RunSummary? {
        if let number = Int(text) { return try run(number) }
        if text == "latest" { return try latest() }
        guard let back = Self.stepsBack(in: text) else { return nil }
        guard let number = try store.numberOfRun(before: back) else {
            let count = try store.countOfRuns()
            throw CommandError(
                operation,
                text,
                "there is no such run; `\(database)` holds \(count)"
            )
        }
        return try run(number)
    }

    /// Whether a text is of a form that names runs, whether or not there is one.
    static func isName(_ text: String) -> Bool {
        Int(text) != nil || text == "latest" || stepsBack(in: text) != nil
    }

    /// How far before the latest run `latest~1` is; nil for another form.
    private static func stepsBack(in text: String) -> Int? {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "latest", let back = Int(parts[1]), back >= 0
        else { return nil }
        return back
    }

    /// The run that began last.
    func latest() throws -> RunSummary {
        guard let summary = try store.latestRun() else {
            throw CommandError(
                operation,
                database,
                "it holds no run",
                hint: "run a matrix first: `pqlab run MATRIX`"
            )
        }
        return summary
    }

    /// The run with a number.
    func run(_ number: Int) throws -> RunSummary {
        guard let summary = try store.run(number) else {
            let last = try store.latestRun().map { "the last one is \($0.number)" }
            throw CommandError(
                operation,
                "run \(number)",
                "there is no such run; \(last ?? "there is none at all")"
            )
        }
        return summary
    }
}
