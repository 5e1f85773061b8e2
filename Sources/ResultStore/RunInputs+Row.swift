import GRDB
import Interop

extension RunInputs {
    /// The columns of `run` that it reads; the matrix's text is not among them.
    static let columns = """
        run.id AS run_id, run.matrix, run.status, run.started_at AS run_started_at,
        run.lab_version, run.kernel, run.processor, run.processors, run.engine, run.authority,
        run.bench_digest
        """

    /// Reads a row of these columns.
    init(row: Row) throws {
        self.init(
            run: row["run_id"],
            matrix: row["matrix"],
            state: try row.word("status"),
            startedAt: try row.moment("run_started_at"),
            labVersion: row["lab_version"],
            host: HostFacts(
                kernel: row["kernel"],
                processor: row["processor"],
                processors: row["processors"],
                engine: row["engine"],
            ),
            authority: row["authority"],
            benchDigest: row["bench_digest"],
        )
    }
}
