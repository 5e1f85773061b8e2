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

    /// The data files that it has stored, beside what lies in the lab's home and these folders.
    func kept(home: String, serverFolders: [String]) -> KeptSource {
        KeptSource(
            texts: record.dataFiles,
            places: OverlaidSource(home: home, serverFolders: serverFolders)
        )
    }

    /// What the lab knew when it was begun, its matrix, and all its cells by their numbers.
    ///
    /// Throws a ``CommandError`` where an image is still to be built of a server that is nowhere.
    func plan(_ kept: KeptSource, in store: ResultStore) throws -> (Catalogue, Matrix, [Cell]) {
        let (catalogue, matrix, planned): (Catalogue, Matrix, [Cell])
        do {
            catalogue = try Catalogue.load(from: kept)
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
        let servers = Set(cells.filter { left.contains($0.number) }.map(\.server))
        if !hasImages, let missing = kept.missing(among: servers).first {
            throw refusal(
                "its images are not built yet, and there is no server `\(missing)` to build one of",
                hint: "name the folder that it is in: `--servers DIR`",
            )
        }
        return (catalogue, matrix, cells)
    }

    /// Says what is left, and which files of the lab are not what they were.
    func tell(of cells: Int, _ kept: KeptSource, _ doors: Doors) {
        let changed = kept.changed
        if let first = changed.first {
            let more = changed.count > 1 ? " and \(Count(changed.count - 1, "file")) more" : ""
            doors.tell(
                "note: changed or gone since run \(number) was begun: "
                    + "`\(first.sanitised())`\(more); what it has stored counts"
            )
        }
        doors.tell(
            "run \(number) of \(record.matrix.sanitised()) goes on: \(left.count) of "
                + "\(Count(cells, "cell")) have no verdict"
        )
    }
}
