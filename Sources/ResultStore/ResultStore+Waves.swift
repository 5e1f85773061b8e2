import GRDB
package import Interop

extension ResultStore {
    /// Stores what one wave adds to a run, in one transaction: all of it, or nothing.
    ///
    /// The schema refuses a cell that has a verdict already, a verdict that its
    /// attempts do not bear out, and a pass that lacks a piece of its evidence. The error
    /// then says with which cell.
    package func record(_ wave: WaveRecord, in run: Int) throws(StoreError) {
        var cell: Int?
        do {
            try write("record a wave of", Self.name(of: run)) { database in
                for endpoint in wave.endpoints {
                    try database.insert(endpoint, in: run)
                }
                for control in wave.controls {
                    try database.insert(control, in: run)
                }
                for record in wave.cells {
                    cell = record.cell.number
                    try database.complete(record, in: run)
                }
                cell = nil
            }
        } catch {
            throw StoreError(
                operation: error.operation,
                subject: error.subject,
                reason: error.reason,
                cell: cell,
            )
        }
    }
}

extension Database {
    fileprivate func insert(_ endpoint: EndpointRecord, in run: Int) throws {
        let key = try insert(
            into: "endpoint",
            [
                "uuid": endpoint.id,
                "run_id": run,
                "image_id": try endpoint.imageRecipeHash.map {
                    try image(recipe: $0, for: endpoint.identity, in: run)
                },
                "server": endpoint.identity.server,
                "release": endpoint.identity.release,
                "policy": endpoint.identity.policy.rawValue,
                "pin": endpoint.identity.pin?.rawValue,
                "certificate": endpoint.identity.certificate.rawValue,
                "container": endpoint.container,
                "port": endpoint.port,
                "configured_by": endpoint.configuredBy,
                "command": try StoredText.json(endpoint.command),
                "environment": try StoredText.json(endpoint.environment),
                "config_hash": endpoint.configurationHash,
                "nonce": endpoint.nonce,
                "library_proof": endpoint.proof?.rawValue,
                "server_tls": endpoint.serverTLS,
                "openssl_version": endpoint.serverTLS.flatMap(Self.opensslVersion),
                "processes": try StoredText.json(endpoint.processes),
                "ready_after_us": endpoint.readyAfter,
                "ready_note": endpoint.readyNote,
                "exit_status": endpoint.exitStatus,
                "wave": endpoint.wave,
                "load_average": endpoint.loadAverage,
                "other_runs": endpoint.otherRuns,
                "started_at": endpoint.startedAt.description,
                "log": endpoint.log,
            ]
        )
        for (path, text) in endpoint.files.sorted(by: { $0.key < $1.key }) {
            try insert(
                into: "artifact",
                [
                    "run_id": run, "endpoint_id": key, "kind": "configuration", "name": path,
                    "content": text,
                ]
            )
        }
    }

    /// The bare version in what was proven, such as `OpenSSL 3.5.7`; nil for another library.
    private static func opensslVersion(in proven: String) -> String? {
        let words = proven.split(separator: " ")
        return words.count > 1 && words[0] == "OpenSSL" ? String(words[1]) : nil
    }

    fileprivate func insert(_ control: ControlRecord, in run: Int) throws {
        try insert(
            into: "control",
            [
                "endpoint_id": try endpoint(control.endpointID, in: run),
                "kind": control.kind.rawValue,
                "client": control.client.description,
                "outcome": control.ending.outcome.rawValue,
                "shape": control.ending.shape,
                "detail": control.ending.detail,
                "evidence": try StoredText.json(control.evidence),
            ]
        )
    }

    fileprivate func complete(_ record: CellRecord, in run: Int) throws {
        let cell = try cachedStatement(
            sql: "SELECT id FROM cell WHERE run_id = ? AND number = ? AND key = ?"
        )
        guard
            let id = try Int64.fetchOne(
                cell,
                arguments: [run, record.cell.number, record.cell.key]
            )
        else {
            throw StoreError.Reason.unknown("cell \(record.cell.number) `\(record.cell.key)`")
        }
        let decisive = record.decisive
        try check(record, decisive)
        var decisiveID: Int64?
        for attempt in record.attempts {
            let attemptID = try insert(attempt, of: id, in: run)
            if attempt.number == decisive.number { decisiveID = attemptID }
        }
        let endpointID = try decisive.endpointID.map { try endpoint($0, in: run) }
        let completion = try cachedStatement(
            sql: """
                UPDATE cell SET image_id = ifnull(
                    (SELECT image_id FROM endpoint WHERE id = ?),
                    (SELECT max(image.id) FROM image JOIN run_image ON image_id = image.id
                        WHERE run_image.run_id = cell.run_id AND purpose = 'server'
                        AND image.server = cell.server AND image.release = cell.release)
                ),
                expected = ?, expected_shape = ?, meaning = ?, reason = ?, documentation = ?,
                rule = ?, verdict = ?, attempts = ?, decisive_attempt_id = ?,
                positive_control = ?
                WHERE id = ?
                """
        )
        let expectation = record.expectation
        try completion.execute(arguments: [
            endpointID,
            expectation?.outcome.rawValue,
            expectation?.shape.description(for: record.cell.group),
            expectation?.meaning.rawValue,
            expectation?.reason,
            expectation?.documentation,
            expectation?.rule,
            record.verdict.rawValue,
            record.attempts.count,
            decisiveID,
            record.positiveControl?.rawValue,
            id,
        ])
    }

    /// Holds a good verdict against a pattern, which SQLite has no means to do.
    private func check(_ record: CellRecord, _ decisive: AttemptRecord) throws {
        guard record.verdict == .pass || record.verdict == .unsupported,
            let expectation = record.expectation, case .matching = expectation.shape
        else { return }
        guard case .ended(let ending) = decisive.result,
            expectation.holds(for: ending, of: record.cell.group)
        else { throw StoreError.Reason.refused("a good verdict ends as expected") }
    }

    /// The key of an endpoint of this run, by its UUID.
    func endpoint(_ uuid: String, in run: Int) throws -> Int64 {
        let statement = try cachedStatement(
            sql: "SELECT id FROM endpoint WHERE uuid = ? AND run_id = ?"
        )
        guard let key = try Int64.fetchOne(statement, arguments: [uuid, run]) else {
            throw StoreError.Reason.unknown("endpoint `\(uuid)` in run \(run)")
        }
        return key
    }

    /// The key of an image of this run, by its recipe; one made for this very server first.
    private func image(
        recipe: String,
        for endpoint: EndpointIdentity,
        in run: Int,
    ) throws -> Int64 {
        let statement = try cachedStatement(
            sql: """
                SELECT id FROM image JOIN run_image ON image_id = id
                WHERE run_id = ? AND recipe_hash = ?
                ORDER BY (server IS ? AND release IS ?) DESC, id DESC LIMIT 1
                """
        )
        let arguments: StatementArguments = [run, recipe, endpoint.server, endpoint.release]
        guard let key = try Int64.fetchOne(statement, arguments: arguments) else {
            throw StoreError.Reason.unknown("image with recipe `\(recipe)` in run \(run)")
        }
        return key
    }
}
