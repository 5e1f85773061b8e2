import GRDB
package import Interop

extension ResultStore {
    /// Has a run go on that was interrupted, carried out by the process of another lease.
    ///
    /// That is one transaction, and the schema refuses a run that goes on already: of two
    /// processes that try at the same time one succeeds.
    package func resume(
        run: Int,
        lease: String,
        labVersion: String,
        at time: Timestamp,
    ) throws(StoreError) {
        try write("resume", Self.name(of: run)) { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: "SELECT status, ended_at FROM run WHERE id = ?",
                    arguments: [run],
                )
            else { throw Self.unknown(run) }
            guard row["status"] == RunState.interrupted.rawValue else {
                throw StoreError.Reason.refused("only a run that was interrupted is resumed")
            }
            try database.insert(
                into: "resumption",
                [
                    "run_id": run,
                    "lease": lease,
                    "lab_version": labVersion,
                    "interrupted_at": row["ended_at"] as String?,
                    "resumed_at": time.description,
                ]
            )
            try database.execute(
                sql: "UPDATE run SET status = ?, ended_at = NULL, lease = ? WHERE id = ?",
                arguments: [RunState.running.rawValue, lease, run],
            )
        }
    }

    /// Every time that a run went on, in order.
    package func resumptions(of run: Int) throws(StoreError) -> [Resumption] {
        try read("read", Self.name(of: run)) { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM resumption WHERE run_id = ? ORDER BY id",
                arguments: [run],
            )
            .map { row in
                Resumption(
                    interruptedAt: try row.moment("interrupted_at"),
                    resumedAt: try row.moment("resumed_at"),
                    labVersion: row["lab_version"],
                )
            }
        }
    }

    /// The planned cells of a run, in order.
    package func cells(of run: Int) throws(StoreError) -> [CellName] {
        try read("read", Self.name(of: run)) { database in
            try Row.fetchAll(
                database,
                sql: "SELECT number, key FROM cell WHERE run_id = ? ORDER BY number",
                arguments: [run],
            )
            .map { CellName(run: run, number: $0["number"], key: $0["key"]) }
        }
    }

    /// The images that a run has recorded: of servers, of libraries, and of its bench.
    package func images(of run: Int) throws(StoreError) -> [ImageRecord] {
        try read("read", Self.name(of: run)) { try $0.images(of: run) }
    }

    /// The number of the last wave that a run has recorded; 0 where there is none.
    package func lastWave(of run: Int) throws(StoreError) -> Int {
        try read("read", Self.name(of: run)) { database in
            try Int.fetchOne(
                database,
                sql: "SELECT max(wave) FROM endpoint WHERE run_id = ?",
                arguments: [run],
            ) ?? 0
        }
    }
}

extension Database {
    /// The images that a run has recorded, in the order in which they were first stored.
    func images(of run: Int) throws -> [ImageRecord] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT image.* FROM image JOIN run_image ON image_id = image.id
                WHERE run_id = ? ORDER BY image.id
                """,
            arguments: [run],
        )
        .map(ImageRecord.init(row:))
    }
}
