import GRDB
import Interop

extension RunInputs {
    /// The columns of `run` that it reads; the matrix's text is not among them.
    static let columns = """
        run.id AS run_id, run.matrix, run.status, run.started_at AS run_started_at,
        run.lab_version, run.kernel, run.processor, run.processors, run.engine, run.authority,
        run.bench_digest, run.samples, run.repeats,
        CASE WHEN NOT EXISTS (SELECT 1 FROM resumption WHERE resumption.run_id = run.id)
            THEN run.lease END AS first_lease
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
            samples: row["samples"],
            repeats: row["repeats"],
            machine: (row["first_lease"] as String?).flatMap { Self.machine(of: $0) },
        )
    }

    /// The machine of a lease, which is `MACHINE/BOOT/NAMESPACE/PROCESS/TICKS`.
    ///
    /// Nil for a text that is no lease, and for a machine without a name, such as one that was
    /// started from an image of a system (machine-id(5)).
    private static func machine(of lease: String) -> String? {
        let parts = lease.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, !["", "unknown", "uninitialized"].contains(parts[0]) else {
            return nil
        }
        return parts[0]
    }
}
