import Foundation
import GRDB
package import Interop

extension ResultStore {
    /// Stores a run and every cell that it plans, in one transaction, and returns its number.
    ///
    /// `origins` and `bases` are by the name of the release; `groups` are those that shapes have
    /// a name of the catalogue for; `lease` names the process that carries it out. No cell has a verdict yet, and a run without cells is refused.
    package func begin(
        _ run: RunRecord,
        cells: [Cell],
        groups: [Group],
        origins: [String: Origin],
        bases: [String: String],
        lease: String,
    ) throws(StoreError) -> Int {
        try write("begin", "run of \(run.matrix)") { database in
            guard !cells.isEmpty else {
                throw StoreError.Reason.refused("a run plans at least one cell")
            }
            let number = try database.insert(run, lease: lease)
            for group in groups {
                try database.insert(
                    into: "named_group",
                    ["run_id": number, "id": group.id.rawValue, "name": group.name]
                )
            }
            for cell in cells {
                guard let origin = origins[cell.release], let base = bases[cell.release] else {
                    throw StoreError.Reason.unknown("release `\(cell.release)`")
                }
                try database.insert(cell, of: number, origin: origin, base: base)
            }
            return Int(number)
        }
    }

    /// Stores an image that a run uses; an image that is known is only linked to the run.
    package func record(_ image: ImageRecord, in run: Int) throws(StoreError) {
        try write("record an image of", Self.name(of: run)) { database in
            let key = try database.key(of: image) ?? database.insert(image)
            try database.execute(
                sql: """
                    INSERT INTO run_image (run_id, image_id) SELECT ?1, ?2 WHERE NOT EXISTS
                    (SELECT 1 FROM run_image WHERE run_id = ?1 AND image_id = ?2)
                    """,
                arguments: [run, key],
            )
        }
    }

    /// Stores the engine's identifier of the bench image that a run uses.
    package func recordBench(digest: String, in run: Int) throws(StoreError) {
        try write("record the bench of", Self.name(of: run)) { database in
            try database.execute(
                sql: "UPDATE run SET bench_digest = ? WHERE id = ?",
                arguments: [digest, run],
            )
            guard database.changesCount == 1 else { throw Self.unknown(run) }
        }
    }

    /// Ends a run.
    ///
    /// The schema refuses `finished` while a planned cell has no verdict, and a second end.
    package func finish(run: Int, as end: RunEnd, at time: Timestamp) throws(StoreError) {
        try write("end", Self.name(of: run)) { database in
            try database.execute(
                sql: "UPDATE run SET status = ?, ended_at = ? WHERE id = ?",
                arguments: [end.rawValue, time.description, run],
            )
            guard database.changesCount == 1 else { throw Self.unknown(run) }
        }
    }

    /// Ends as interrupted the runs whose process is gone, and returns their numbers in order.
    ///
    /// `isGone` judges the lease of each run that still counts as running. A run without one,
    /// which an older program began, stays as it is: nobody knows its process.
    package func interruptRuns(
        whereOwnerIsGone isGone: (String) -> Bool,
        at time: Timestamp,
    ) throws(StoreError) -> [Int] {
        try write("interrupt", "runs without a process") { database in
            let runs = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, lease FROM run
                    WHERE status = 'running' AND lease IS NOT NULL ORDER BY id
                    """,
            )
            let left: [Int] = runs.filter { isGone($0["lease"]) }.map { $0["id"] }
            for run in left {
                try database.execute(
                    sql: "UPDATE run SET status = ?, ended_at = ? WHERE id = ?",
                    arguments: [RunEnd.interrupted.rawValue, time.description, run],
                )
            }
            return left
        }
    }

    /// The numbers of the planned cells that have no verdict yet, in order.
    package func unrecorded(in run: Int) throws(StoreError) -> [Int] {
        try read("read", Self.name(of: run)) { database in
            try Int.fetchAll(
                database,
                sql: """
                    SELECT number FROM cell
                    WHERE run_id = ? AND verdict IS NULL ORDER BY number
                    """,
                arguments: [run],
            )
        }
    }

    /// How error texts call a run.
    static func name(of run: Int) -> String { "run \(run)" }

    static func unknown(_ run: Int) -> StoreError.Reason { .unknown("run \(run)") }
}

extension Database {
    fileprivate func insert(_ run: RunRecord, lease: String) throws -> Int64 {
        let number = try insert(
            into: "run",
            [
                "uuid": run.id,
                "matrix": run.matrix,
                "matrix_text": run.matrixText,
                "seed": String(run.seed),
                "samples": run.samples,
                "repeats": run.repeats,
                "lab_version": run.labVersion,
                "kernel": run.host.kernel,
                "processor": run.host.processor,
                "processors": run.host.processors,
                "engine": run.host.engine,
                "authority": run.authority,
                "lease": lease,
                "started_at": run.startedAt.description,
            ]
        )
        for (path, text) in run.dataFiles.sorted(by: { $0.key < $1.key }) {
            try insert(
                into: "artifact",
                ["run_id": number, "kind": "data", "name": path, "content": text]
            )
        }
        return number
    }

    fileprivate func insert(
        _ cell: Cell,
        of run: Int64,
        origin: Origin,
        base: String,
    ) throws {
        try insert(
            into: "cell",
            [
                "uuid": UUID().uuidString.lowercased(),
                "run_id": run,
                "number": cell.number,
                "key": cell.key,
                "server": cell.server,
                "release": cell.release,
                "origin": origin.rawValue,
                "base": base,
                "group_name": cell.groupName,
                "group_id": cell.group?.id.rawValue,
                "policy": cell.policy.rawValue,
                "certificate": cell.certificate.rawValue,
                "client": cell.client.description,
                "scenario": cell.scenario.rawValue,
            ]
        )
    }

    /// The key of an image that is stored already.
    fileprivate func key(of image: ImageRecord) throws -> Int64? {
        try Int64.fetchOne(
            self,
            sql: """
                SELECT id FROM image WHERE recipe_hash = ? AND digest = ?
                AND ifnull(server, '') = ifnull(?, '') AND ifnull(release, '') = ifnull(?, '')
                """,
            arguments: [image.recipeHash, image.digest, image.server, image.release],
        )
    }

    fileprivate func insert(_ image: ImageRecord) throws -> Int64 {
        try insert(
            into: "image",
            [
                "reference": image.reference,
                "digest": image.digest,
                "purpose": image.purpose,
                "server": image.server,
                "release": image.release,
                "base": image.base,
                "openssl_source": image.opensslSource,
                "recipe_hash": image.recipeHash,
                "recipe": image.recipe,
                "server_version": image.versions.server,
                "openssl_version": image.versions.openssl,
                "python_version": image.versions.python,
                "go_version": image.versions.go,
                "created_at": image.createdAt,
            ]
        )
    }
}
