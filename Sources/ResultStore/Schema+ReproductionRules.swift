extension Schema {
    /// What a reproduction must not do: it is of a finished cell, and is never rewritten.
    static let reproductionRules = """
        CREATE TRIGGER reproduction_is_of_what_happened BEFORE INSERT ON reproduction
        WHEN NEW.ended_at IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM cell JOIN attempt ON attempt.id = decisive_attempt_id
            WHERE cell.id = NEW.cell_id AND attempt.outcome = NEW.recorded_outcome
                AND attempt.shape = NEW.recorded_shape
                AND (NEW.against IS NOT NULL OR cell.key = NEW.key)
        )
        BEGIN SELECT RAISE(ABORT, 'a reproduction begins with what its cell came to'); END;

        CREATE TRIGGER reproduction_ends_once BEFORE UPDATE ON reproduction
        WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR \(stays)
        BEGIN SELECT RAISE(ABORT, 'a reproduction ends once, and changes in nothing else'); END;

        CREATE TRIGGER reproduction_stays BEFORE DELETE ON reproduction
        WHEN EXISTS (SELECT 1 FROM cell WHERE id = OLD.cell_id)
        BEGIN SELECT RAISE(ABORT, 'a reproduction goes only with its cell'); END;

        CREATE TRIGGER reproduction_is_never_replaced BEFORE INSERT ON reproduction
        WHEN EXISTS (SELECT 1 FROM reproduction WHERE id = NEW.id OR uuid = NEW.uuid)
        BEGIN SELECT RAISE(ABORT, 'what is stored is never replaced'); END;

        CREATE TRIGGER reproduction_attempt_comes_in_time BEFORE INSERT ON reproduction_attempt
        WHEN (SELECT ended_at FROM reproduction WHERE id = NEW.reproduction_id) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the reproduction is over'); END;

        CREATE TRIGGER reproduction_attempt_is_same BEFORE INSERT ON reproduction_attempt
        WHEN NEW.is_same AND NEW.outcome IS NOT (
            SELECT recorded_outcome FROM reproduction WHERE id = NEW.reproduction_id
        )
        BEGIN SELECT RAISE(ABORT, 'another outcome is not the same'); END;

        CREATE TRIGGER reproduction_attempt_agrees_by_evidence
        BEFORE INSERT ON reproduction_attempt
        WHEN NEW.outcome = 'agreed' AND EXISTS (
            SELECT 1 FROM json_each(NEW.samples) AS sample
            WHERE json_extract(sample.value, '$.ending.outcome') IS NOT 'agreed'
        )
        BEGIN SELECT RAISE(ABORT, 'who agreed has no handshake that did not'); END;

        CREATE TRIGGER reproduction_attempt_shows_no_key BEFORE INSERT ON reproduction_attempt
        WHEN NEW.endpoints LIKE '%-----BEGIN%PRIVATE KEY-----%'
        BEGIN SELECT RAISE(ABORT, 'a private key is never stored'); END;

        CREATE TRIGGER reproduction_attempt_is_evidence BEFORE UPDATE ON reproduction_attempt
        BEGIN SELECT RAISE(ABORT, 'evidence is never rewritten'); END;

        CREATE TRIGGER reproduction_attempt_stays BEFORE DELETE ON reproduction_attempt
        WHEN EXISTS (SELECT 1 FROM reproduction WHERE id = OLD.reproduction_id)
        BEGIN SELECT RAISE(ABORT, 'evidence goes only with its reproduction'); END;

        CREATE TRIGGER reproduction_attempt_is_never_replaced
        BEFORE INSERT ON reproduction_attempt
        WHEN EXISTS (
            SELECT 1 FROM reproduction_attempt
            WHERE id = NEW.id
                OR (reproduction_id = NEW.reproduction_id AND number = NEW.number)
        )
        BEGIN SELECT RAISE(ABORT, 'what is stored is never replaced'); END;
        """

    /// Whether an update changes anything but the end.
    private static var stays: String {
        [
            "id", "uuid", "cell_id", "key", "against", "recorded_outcome", "recorded_shape",
            "image_digest", "bench_digest", "lab_version", "notes", "started_at",
        ]
        .map { "NEW.\($0) IS NOT OLD.\($0)" }
        .joined(separator: " OR ")
    }
}
