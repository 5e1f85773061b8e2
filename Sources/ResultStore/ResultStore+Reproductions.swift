import GRDB
package import Interop

extension ResultStore {
    /// Everything that is stored of how a cell was tried; nil where the run has no such number.
    package func recordedCell(_ number: Int, in run: Int) throws(StoreError) -> RecordedCell? {
        try read("read cell \(number) of", Self.name(of: run)) { database in
            guard let account = try database.account(of: number, in: run),
                let record = try database.record(of: run)
            else { return nil }
            let positive = account.controls.filter { $0.kind == .positive }
            let control = positive.first { $0.ending.outcome == .agreed } ?? positive.last
            return RecordedCell(
                account: account,
                run: record,
                planned: try Int.fetchOne(
                    database,
                    sql: "SELECT max(number) FROM cell WHERE run_id = ?",
                    arguments: [run],
                ) ?? 0,
                releases: try database.releases(in: run),
                images: try database.images(of: run),
                benchDigest: try String.fetchOne(
                    database,
                    sql: "SELECT bench_digest FROM run WHERE id = ?",
                    arguments: [run],
                ),
                controlEndpoint: try control.flatMap { try database.endpoint($0.endpointID) },
            )
        }
    }

    /// Stores that a cell is about to be tried again, and returns the number of that.
    ///
    /// The schema refuses one that does not begin with what its cell came to.
    package func begin(_ reproduction: ReproductionRecord) throws(StoreError) -> Int {
        let cell = "cell \(reproduction.number) of run \(reproduction.run)"
        return try write("begin", "reproduction of \(cell)") { database in
            let key = try Int64.fetchOne(
                database,
                sql: "SELECT id FROM cell WHERE run_id = ? AND number = ?",
                arguments: [reproduction.run, reproduction.number],
            )
            guard let key else { throw StoreError.Reason.unknown(cell) }
            return Int(
                try database.insert(
                    into: "reproduction",
                    [
                        "uuid": reproduction.id,
                        "cell_id": key,
                        "key": reproduction.key,
                        "against": reproduction.against,
                        "recorded_outcome": reproduction.recordedOutcome,
                        "recorded_shape": reproduction.recordedShape,
                        "image_digest": reproduction.imageDigest,
                        "bench_digest": reproduction.benchDigest,
                        "lab_version": reproduction.labVersion,
                        "notes": try StoredText.json(reproduction.notes),
                        "started_at": reproduction.startedAt.description,
                    ]
                )
            )
        }
    }

    /// Stores one try of a reproduction.
    package func record(
        _ attempt: ReproductionAttempt,
        of reproduction: Int,
    ) throws(StoreError) {
        try write("record an attempt of", "reproduction \(reproduction)") { database in
            let result = attempt.attempt.result
            var fault: Fault?
            if case .disturbed(let disturbance) = result { fault = disturbance }
            try database.insert(
                into: "reproduction_attempt",
                [
                    "reproduction_id": reproduction,
                    "number": attempt.number,
                    "outcome": result.outcomeName,
                    "shape": result.shape,
                    "detail": result.detail,
                    "fault_operation": fault?.operation,
                    "fault_subject": fault?.subject,
                    "fault_hint": fault?.hint,
                    "verdict": attempt.attempt.verdict.rawValue,
                    "is_same": attempt.isSame,
                    "client_version": attempt.attempt.clientVersion,
                    "negative_control": attempt.attempt.negativeControl,
                    "positive_control": attempt.positiveControl?.rawValue,
                    "endpoints": try StoredText.json(attempt.endpoints),
                    "controls": try StoredText.json(attempt.controls),
                    "samples": try StoredText.json(attempt.attempt.samples),
                    "started_at": attempt.attempt.startedAt.description,
                ]
            )
        }
    }

    /// Stores that a reproduction is over.
    package func end(reproduction: Int, at time: Timestamp) throws(StoreError) {
        try write("end", "reproduction \(reproduction)") { database in
            try database.execute(
                sql: "UPDATE reproduction SET ended_at = ? WHERE id = ?",
                arguments: [time.description, reproduction],
            )
            guard database.changesCount == 1 else {
                throw StoreError.Reason.unknown("reproduction \(reproduction)")
            }
        }
    }
}
