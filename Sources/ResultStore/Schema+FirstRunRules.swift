extension Schema {
    /// What a run must not do, and what nobody may do to what it stored.
    ///
    /// Whatever a run stored goes only with the whole run.
    static let firstRunRules = """
        CREATE TRIGGER run_begins BEFORE INSERT ON run
        WHEN NEW.status <> 'running'
        BEGIN SELECT RAISE(ABORT, 'a run begins as running'); END;

        CREATE TRIGGER run_ends_once BEFORE UPDATE ON run
        WHEN OLD.status <> 'running'
        BEGIN SELECT RAISE(ABORT, 'a run ends once'); END;

        CREATE TRIGGER run_finishes_whole BEFORE UPDATE OF status ON run
        WHEN NEW.status = 'finished' AND (
            EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.id AND verdict IS NULL)
            OR NOT EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.id)
        )
        BEGIN SELECT RAISE(ABORT, 'a run is finished only when every cell has a verdict'); END;

        CREATE TRIGGER run_stays_what_it_is BEFORE UPDATE OF
            id, uuid, matrix, matrix_text, seed, lab_version, kernel, processor, processors,
            engine, authority, started_at ON run
        BEGIN SELECT RAISE(ABORT, 'a run stays what it was begun as'); END;

        CREATE TRIGGER run_has_one_bench BEFORE UPDATE OF bench_digest ON run
        WHEN OLD.bench_digest IS NOT NULL AND NEW.bench_digest IS NOT OLD.bench_digest
        BEGIN SELECT RAISE(ABORT, 'a run has one bench'); END;

        \(evidence.map(isEvidence).joined(separator: "\n\n"))

        \(["run_image", "endpoint", "artifact"].map(comesInTime).joined(separator: "\n\n"))

        CREATE TRIGGER artifact_is_no_key BEFORE INSERT ON artifact
        WHEN NEW.content LIKE '%-----BEGIN%PRIVATE KEY-----%'
        BEGIN SELECT RAISE(ABORT, 'a private key is never stored'); END;

        CREATE TRIGGER endpoint_shows_no_key BEFORE INSERT ON endpoint
        WHEN NEW.command || NEW.environment || NEW.log LIKE '%-----BEGIN%PRIVATE KEY-----%'
        BEGIN SELECT RAISE(ABORT, 'a private key is never stored'); END;
        """

    /// The tables that hold evidence, each with the one whose rows its own belong to.
    private static let evidence = [
        (table: "run_image", owner: "run"),
        (table: "endpoint", owner: "run"),
        (table: "artifact", owner: "run"),
        (table: "control", owner: "endpoint"),
        (table: "attempt", owner: "cell"),
        (table: "sample", owner: "attempt"),
        (table: "message", owner: "sample"),
        (table: "image", owner: "run_image"),
    ]

    /// A row of evidence is never rewritten, and goes only with what it belongs to.
    private static func isEvidence(_ table: String, of owner: String) -> String {
        let isOwned = owner == "run_image" ? "image_id = OLD.id" : "id = OLD.\(owner)_id"
        return """
            CREATE TRIGGER \(table)_is_evidence BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'evidence is never rewritten'); END;

            CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
            WHEN EXISTS (SELECT 1 FROM \(owner) WHERE \(isOwned))
            BEGIN SELECT RAISE(ABORT, 'evidence goes only with its run'); END;
            """
    }

    /// Nothing is added to a run that is over.
    private static func comesInTime(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_comes_in_time BEFORE INSERT ON \(table)
        WHEN (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running'
        BEGIN SELECT RAISE(ABORT, 'the run is over'); END;
        """
    }
}
