extension Schema {
    /// What every try of a cell has to be.
    static let attemptRules = """
        CREATE TRIGGER attempt_comes_before_verdict BEFORE INSERT ON attempt
        WHEN (SELECT verdict FROM cell WHERE id = NEW.cell_id) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER attempt_runs_on_its_endpoint BEFORE INSERT ON attempt
        WHEN NEW.endpoint_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM endpoint JOIN cell ON \(serves)
            WHERE endpoint.id = NEW.endpoint_id AND cell.id = NEW.cell_id
        )
        BEGIN SELECT RAISE(ABORT, 'an attempt runs on an endpoint of its own cell'); END;

        CREATE TRIGGER attempt_has_its_control BEFORE INSERT ON attempt
        WHEN NEW.negative_control IS NOT NULL AND (
            -- Where the client ended it, the server had gone along with what its pin forbids.
            SELECT count(*) > 0 AND min(CASE NEW.negative_control
                WHEN 'refused' THEN outcome = 'refused' AND shape NOT LIKE '% by client'
                ELSE outcome = 'agreed' END)
            FROM control WHERE endpoint_id = NEW.endpoint_id AND kind = 'negative'
        ) IS NOT 1
        BEGIN SELECT RAISE(ABORT, 'the answer to a negative control needs the control'); END;

        CREATE TRIGGER sample_comes_before_verdict BEFORE INSERT ON sample
        WHEN (
            SELECT cell.verdict FROM attempt JOIN cell ON cell.id = attempt.cell_id
            WHERE attempt.id = NEW.attempt_id
        ) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER sample_runs_on_its_endpoint BEFORE INSERT ON sample
        WHEN NOT EXISTS (
            SELECT 1 FROM attempt JOIN cell ON cell.id = attempt.cell_id
            JOIN endpoint ON \(serves)
            WHERE endpoint.id = NEW.endpoint_id AND attempt.id = NEW.attempt_id
        )
        BEGIN SELECT RAISE(ABORT, 'a handshake is made with an endpoint of its own cell'); END;

        CREATE TRIGGER message_comes_before_verdict BEFORE INSERT ON message
        WHEN (
            SELECT cell.verdict FROM sample JOIN attempt ON attempt.id = sample.attempt_id
            JOIN cell ON cell.id = attempt.cell_id
            WHERE sample.id = NEW.sample_id
        ) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;
        """

    /// Whether an endpoint is one that serves a cell.
    private static let serves = """
        cell.run_id = endpoint.run_id
            AND cell.server = endpoint.server AND cell.release = endpoint.release
            AND cell.policy = endpoint.policy AND cell.certificate = endpoint.certificate
            AND ifnull(endpoint.pin, cell.group_id) IS cell.group_id
        """
}
