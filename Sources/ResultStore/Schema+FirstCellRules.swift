extension Schema {
    /// What makes a verdict a verdict.
    ///
    /// The evidence is looked at where it is stored, so that no error of the code
    /// above can write a verdict that it does not bear out.
    static let firstCellRules = """
        CREATE TRIGGER cell_is_planned BEFORE INSERT ON cell
        WHEN NEW.verdict IS NOT NULL
            OR (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running'
            OR EXISTS (SELECT 1 FROM endpoint WHERE run_id = NEW.run_id)
        BEGIN SELECT RAISE(ABORT, 'cells are planned before the first server starts'); END;

        CREATE TRIGGER cell_keeps_its_plan BEFORE UPDATE OF
            id, uuid, run_id, number, key, server, release, origin, base, group_name, group_id,
            policy, certificate, client, scenario ON cell
        BEGIN SELECT RAISE(ABORT, 'a planned cell stays what it is'); END;

        CREATE TRIGGER cell_stays BEFORE DELETE ON cell
        WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run_id)
        BEGIN SELECT RAISE(ABORT, 'a cell goes only with its run'); END;

        CREATE TRIGGER cell_is_judged_once BEFORE UPDATE ON cell
        WHEN OLD.verdict IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER cell_is_judged BEFORE UPDATE OF verdict ON cell
        WHEN OLD.verdict IS NULL AND NEW.verdict IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'the run is over')
            WHERE (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running';

            SELECT RAISE(ABORT, 'a cell is judged by all of its attempts')
            FROM (
                SELECT count(*) AS count, max(number) AS last FROM attempt
                WHERE cell_id = NEW.id
            )
            WHERE NEW.attempts IS NOT count OR NEW.attempts IS NOT last;

            -- A fault of the lab says nothing where another attempt spoke.
            SELECT RAISE(ABORT, 'a cell shows the first attempt that deviates')
            WHERE NEW.decisive_attempt_id IS NOT (
                SELECT id FROM attempt WHERE cell_id = NEW.id
                ORDER BY verdict = 'error', verdict IN (\(good)), number LIMIT 1
            );

            SELECT RAISE(ABORT, 'a verdict follows from the attempts of its cell')
            WHERE NEW.verdict IS NOT (
                SELECT CASE
                    WHEN count(DISTINCT verdict IN (\(good))) = 2 THEN 'flaky'
                    ELSE (SELECT verdict FROM attempt WHERE id = NEW.decisive_attempt_id)
                END
                FROM attempt WHERE cell_id = NEW.id AND verdict <> 'error'
            );

            SELECT RAISE(ABORT, 'a good verdict ends as expected')
            FROM attempt
            WHERE id = NEW.decisive_attempt_id AND NEW.verdict IN ('pass', 'unsupported')
                AND (outcome IS NOT NEW.expected
                    OR (shape IS NOT NEW.expected_shape AND NEW.expected_shape NOT LIKE '/%/'));

            SELECT RAISE(ABORT, 'a positive control that agreed needs the control')
            WHERE NEW.positive_control IS 'agreed' AND NOT EXISTS (
                SELECT 1 FROM endpoint JOIN control ON control.endpoint_id = endpoint.id
                WHERE endpoint.run_id = NEW.run_id
                    AND endpoint.server = NEW.server AND endpoint.release = NEW.release
                    AND endpoint.library_proof IS NOT NULL
                    AND control.kind = 'positive' AND control.outcome = 'agreed'
            );

            SELECT RAISE(ABORT, 'a pass needs every piece of its evidence')
            WHERE NEW.verdict = 'pass' AND NEW.expected = 'agreed' AND NOT EXISTS (
                SELECT 1 FROM attempt JOIN endpoint ON endpoint.id = attempt.endpoint_id
                WHERE attempt.id = NEW.decisive_attempt_id
                    AND attempt.group_on_wire = NEW.group_id
                    -- BoringSSL has no accessor for the group; every other library has.
                    AND (attempt.group_by_client = NEW.group_id
                        OR (attempt.group_by_client IS NULL AND NEW.client = 'boringssl'))
                    AND attempt.samples > 0 AND attempt.handshakes_failed = 0
                    AND endpoint.library_proof IS NOT NULL
                    AND (NEW.policy = 'default' OR attempt.negative_control IS 'refused')
            );

            SELECT RAISE(ABORT, 'a pass has no handshake that says otherwise')
            FROM sample
            WHERE NEW.verdict = 'pass' AND NEW.expected = 'agreed'
                AND attempt_id = NEW.decisive_attempt_id
                AND (outcome <> 'agreed'
                    OR group_on_wire IS NOT NEW.group_id
                    OR (group_by_client IS NOT NEW.group_id
                        AND NOT (group_by_client IS NULL AND NEW.client = 'boringssl'))
                    OR NOT certificate_accepted
                    OR NOT nonce_returned)
            LIMIT 1;
        END;
        """

    /// What every try of a cell has to be.
    static let firstAttemptRules = """
        CREATE TRIGGER attempt_comes_before_verdict BEFORE INSERT ON attempt
        WHEN (SELECT verdict FROM cell WHERE id = NEW.cell_id) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER attempt_runs_on_its_endpoint BEFORE INSERT ON attempt
        WHEN NEW.endpoint_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM endpoint JOIN cell
                ON cell.run_id = endpoint.run_id
                AND cell.server = endpoint.server AND cell.release = endpoint.release
                AND cell.policy = endpoint.policy AND cell.certificate = endpoint.certificate
                AND ifnull(endpoint.pin, cell.group_id) = cell.group_id
            WHERE endpoint.id = NEW.endpoint_id AND cell.id = NEW.cell_id
        )
        BEGIN SELECT RAISE(ABORT, 'an attempt runs on an endpoint of its own cell'); END;

        CREATE TRIGGER attempt_has_its_control BEFORE INSERT ON attempt
        WHEN NEW.negative_control IS NOT NULL AND (
            SELECT count(*) > 0 AND min(outcome = CASE NEW.negative_control
                WHEN 'refused' THEN 'refused' ELSE 'agreed' END)
            FROM control WHERE endpoint_id = NEW.endpoint_id AND kind = 'negative'
        ) IS NOT 1
        BEGIN SELECT RAISE(ABORT, 'the answer to a negative control needs the control'); END;

        CREATE TRIGGER sample_comes_before_verdict BEFORE INSERT ON sample
        WHEN (
            SELECT cell.verdict FROM attempt JOIN cell ON cell.id = attempt.cell_id
            WHERE attempt.id = NEW.attempt_id
        ) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;
        """

    /// The verdicts that need nobody's attention.
    private static let good = "'pass', 'unsupported', 'known'"
}
