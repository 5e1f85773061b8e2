import Catalogue
import Interop
import ResultStore
import Terminal

extension ResumedRun {
    /// The run that a text names, or the latest that is not finished; it has to be interrupted.
    static func find(
        _ text: String?,
        in store: ResultStore,
        of database: String,
    ) throws -> ResumedRun {
        let runs = RunFinder(operation: "resume", store: store, database: database)
        let summary = try text.map { try named($0, runs) } ?? unfinished(runs)
        switch summary.state {
        case .interrupted: break
        case .finished:
            throw CommandError("resume", "run \(summary.number)", "it is finished")
        case .running:
            throw CommandError(
                "resume",
                "run \(summary.number)",
                "its process is alive, or cannot be looked for from here",
                hint: "wait for it, or end it first",
            )
        }
        guard let record = try store.record(of: summary.number) else {
            throw CommandError("resume", "run \(summary.number)", "there is no such run")
        }
        return try ResumedRun(summary.number, record: record, in: store)
    }

    private static func named(_ text: String, _ runs: RunFinder) throws -> RunSummary {
        guard let summary = try runs.run(named: text) else {
            throw CommandError(
                "resume",
                text,
                "it names no run",
                hint: "name one as 12, latest or latest~1; a run knows its matrix",
            )
        }
        return summary
    }

    private static func unfinished(_ runs: RunFinder) throws -> RunSummary {
        let all = try runs.store.runs()
        guard let summary = all.last(where: { $0.state != .finished }) else {
            throw CommandError("resume", runs.database, "every run in it is finished")
        }
        return summary
    }

    /// What the lab knew when it was begun, its matrix, and all its cells by their numbers.
    func plan(in store: ResultStore) throws -> (Catalogue, Matrix, [Cell]) {
        let (catalogue, matrix, planned): (Catalogue, Matrix, [Cell])
        do {
            catalogue = try Catalogue.load(from: MemorySource(texts: record.dataFiles))
            matrix = try Matrix(
                text: record.matrixText,
                path: "the matrix of run \(number)",
                catalogue: catalogue,
            )
            planned = try matrix.plan(catalogue)
        } catch {
            throw refusal("this pqlab does not understand what it has stored (\(error))")
        }
        let byKey = Dictionary(planned.map { ($0.key, $0) }) { first, _ in first }
        let cells = try store.cells(of: number).map { name in
            guard let cell = byKey[name.key] else {
                throw refusal("this pqlab plans no cell `\(name.key)` from what it has stored")
            }
            return cell.numbered(name.number)
        }
        return (catalogue, matrix, cells)
    }

    /// Says what is left, and which files of the lab are not what they were.
    func tell(of cells: Int, home: String, _ doors: Doors) {
        let source = FolderSource(home: home)
        let changed = record.dataFiles.filter { path, text in
            // Servers of other folders are kept beside the lab's own.
            guard let now = try? source.text(of: path) else { return false }
            return now != text
        }
        if let first = changed.keys.min() {
            let more = changed.count > 1 ? " and \(Count(changed.count - 1, "file")) more" : ""
            doors.tell(
                "note: `\(first)`\(more) changed since run \(number) was begun; what it has stored "
                    + "counts"
            )
        }
        doors.tell(
            "run \(number) of \(record.matrix.sanitised()) goes on: \(left.count) of "
                + "\(Count(cells, "cell")) have no verdict"
        )
    }
}
