extension Schema {
    /// What nobody may do to what a run stored.
    ///
    /// Whatever a run stored goes only with the whole run, and nothing joins a run that is over.
    static let evidenceRules = """
        \(evidence.map(isEvidence).joined(separator: "\n\n"))

        \(keys.map(isNeverReplaced).joined(separator: "\n\n"))

        \(runs.map(comesInTime).joined(separator: "\n\n"))

        CREATE TRIGGER artifact_is_no_key BEFORE INSERT ON artifact
        WHEN NEW.content LIKE '%-----BEGIN%PRIVATE KEY-----%'
        BEGIN SELECT RAISE(ABORT, 'a private key is never stored'); END;

        CREATE TRIGGER endpoint_shows_no_key BEFORE INSERT ON endpoint
        WHEN NEW.command || NEW.environment || NEW.log LIKE '%-----BEGIN%PRIVATE KEY-----%'
        BEGIN SELECT RAISE(ABORT, 'a private key is never stored'); END;

        CREATE TRIGGER endpoint_is_proven_by_processes BEFORE INSERT ON endpoint
        WHEN NEW.library_proof IS NOT NULL AND (
            json_array_length(NEW.processes) = 0
            OR (NEW.library_proof = 'mapped' AND EXISTS (
                SELECT 1 FROM json_each(NEW.processes) AS process
                WHERE \(lacks("libssl")) OR \(lacks("libcrypto"))
            ))
        )
        BEGIN SELECT RAISE(ABORT, 'a proof needs the processes that it is of'); END;
        """

    /// The tables that hold evidence, each with the one whose rows its own belong to.
    private static let evidence = [
        (table: "run_image", owner: "run"),
        (table: "named_group", owner: "run"),
        (table: "endpoint", owner: "run"),
        (table: "artifact", owner: "run"),
        (table: "control", owner: "endpoint"),
        (table: "attempt", owner: "cell"),
        (table: "sample", owner: "attempt"),
        (table: "message", owner: "sample"),
        (table: "image", owner: "run_image"),
    ]

    /// The tables, each with what makes a row the same as a new one.
    private static let keys = [
        (table: "run", isSame: "id = NEW.id OR uuid = NEW.uuid"),
        (
            table: "image",
            isSame: """
            id = NEW.id OR (recipe_hash = NEW.recipe_hash AND digest = NEW.digest
                AND ifnull(server, '') = ifnull(NEW.server, '')
                AND ifnull(release, '') = ifnull(NEW.release, ''))
            """
        ),
        (table: "run_image", isSame: "run_id = NEW.run_id AND image_id = NEW.image_id"),
        (
            table: "named_group",
            isSame: "run_id = NEW.run_id AND (id = NEW.id OR name = NEW.name)"
        ),
        (table: "endpoint", isSame: "id = NEW.id OR uuid = NEW.uuid"),
        (table: "control", isSame: "id = NEW.id"),
        (
            table: "artifact",
            isSame: """
            id = NEW.id OR (run_id = NEW.run_id AND name = NEW.name
                AND ifnull(endpoint_id, 0) = ifnull(NEW.endpoint_id, 0))
            """
        ),
        (
            table: "cell",
            isSame: """
            id = NEW.id OR uuid = NEW.uuid OR (run_id = NEW.run_id AND number = NEW.number)
                OR (key = NEW.key AND run_id = NEW.run_id)
            """
        ),
        (
            table: "attempt",
            isSame: "id = NEW.id OR (cell_id = NEW.cell_id AND number = NEW.number)"
        ),
        (
            table: "sample",
            isSame: """
            id = NEW.id OR (attempt_id = NEW.attempt_id AND start = NEW.start
                AND number = NEW.number)
            """
        ),
        (table: "message", isSame: "sample_id = NEW.sample_id AND position = NEW.position"),
    ]

    /// The tables whose rows come while a run goes on, each with the run of a new one.
    private static let runs = [
        (table: "run_image", run: "NEW.run_id"),
        (table: "named_group", run: "NEW.run_id"),
        (table: "endpoint", run: "NEW.run_id"),
        (table: "artifact", run: "NEW.run_id"),
        (table: "control", run: "(SELECT run_id FROM endpoint WHERE id = NEW.endpoint_id)"),
        (table: "attempt", run: "(SELECT run_id FROM cell WHERE id = NEW.cell_id)"),
        (
            table: "sample",
            run: """
            (SELECT run_id FROM attempt JOIN cell ON cell.id = cell_id
                WHERE attempt.id = NEW.attempt_id)
            """
        ),
        (
            table: "message",
            run: """
            (SELECT run_id FROM sample JOIN attempt ON attempt.id = attempt_id
                JOIN cell ON cell.id = cell_id WHERE sample.id = NEW.sample_id)
            """
        ),
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

    /// No row takes the place of another, not even where REPLACE fires no trigger for the old one.
    private static func isNeverReplaced(_ table: String, _ isSame: String) -> String {
        """
        CREATE TRIGGER \(table)_is_never_replaced BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(isSame))
        BEGIN SELECT RAISE(ABORT, 'what is stored is never replaced'); END;
        """
    }

    /// Nothing is added to a run that is over.
    private static func comesInTime(_ table: String, _ run: String) -> String {
        """
        CREATE TRIGGER \(table)_comes_in_time BEFORE INSERT ON \(table)
        WHEN (SELECT status FROM run WHERE id = \(run)) IS NOT 'running'
        BEGIN SELECT RAISE(ABORT, 'the run is over'); END;
        """
    }

    /// Whether a process has mapped no file of that library.
    private static func lacks(_ library: String) -> String {
        """
        NOT EXISTS (
            SELECT 1 FROM json_each(process.value, '$.libraries') AS library
            WHERE json_extract(library.value, '$.path') LIKE '%/\(library).so%'
        )
        """
    }
}
