extension Schema {
    /// What makes a verdict a verdict.
    ///
    /// The evidence is looked at where it is stored, so that no error of the code
    /// above, and no hand, can write a verdict that it does not bear out.
    static let verdictRules = """
        CREATE TRIGGER cell_is_judged_once BEFORE UPDATE ON cell
        WHEN OLD.verdict IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER cell_is_judged BEFORE UPDATE ON cell
        WHEN OLD.verdict IS NULL AND NEW.verdict IS NOT NULL
        BEGIN
            \(attemptsAreWhole)
            \(positiveControlIsThere)
            \(passIsBorneOut)
            \(impossibilityIsBorneOut)
        END;
        """

    /// What holds for every verdict: it follows from attempts that are all there.
    private static let attemptsAreWhole = """
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

        SELECT RAISE(ABORT, 'an attempt counts the handshakes that there are')
        FROM attempt
        WHERE cell_id = NEW.id AND (samples, handshakes_failed, starts) IS NOT (
            SELECT
                count(*) FILTER (WHERE sample.number > 0),
                count(*) FILTER (WHERE sample.outcome <> 'agreed'),
                count(DISTINCT sample.endpoint_id)
            FROM sample WHERE sample.attempt_id = attempt.id
        )
        LIMIT 1;

        -- A pattern is held against the words before they get here.
        SELECT RAISE(ABORT, 'a good verdict ends as expected')
        FROM attempt
        WHERE id = NEW.decisive_attempt_id AND NEW.verdict IN ('pass', 'unsupported')
            AND (outcome IS NOT NEW.expected
                OR (shape IS NOT NEW.expected_shape AND NEW.expected_shape NOT LIKE '/%/'));
        """

    /// What a positive control is: the cell's own image and client, the plainest of endpoints, X25519.
    private static let positiveControlIsThere = """
        SELECT RAISE(ABORT, 'a positive control that agreed needs the control')
        WHERE NEW.positive_control IS 'agreed' AND NOT EXISTS (
            SELECT 1 FROM endpoint JOIN control ON control.endpoint_id = endpoint.id
            WHERE endpoint.run_id = NEW.run_id AND endpoint.image_id = NEW.image_id
                AND endpoint.server = NEW.server AND endpoint.release = NEW.release
                AND endpoint.policy = 'default' AND endpoint.certificate = 'ecdsa-p256'
                AND endpoint.library_proof IS NOT NULL
                AND control.kind = 'positive' AND control.outcome = 'agreed'
                AND control.client = NEW.client
                AND \(hasAgreed(
                    "control.evidence", on: "29", for: "control.client", in: "'handshake'"))
        );
        """

    /// What shows that something is impossible: a server that was really tried.
    ///
    /// Handshakes show it, or the control of the pin, or how the server ended. A crash
    /// is only seen by whoever watches the processes.
    private static let impossibilityIsBorneOut = """
        SELECT RAISE(ABORT, 'what agrees is not impossible')
        WHERE NEW.verdict = 'unsupported' AND NEW.expected IS 'agreed';

        -- A known failure is shown in the same way; a build that failed has nothing to show.
        SELECT RAISE(ABORT, 'an expected end needs what shows it')
        WHERE NEW.verdict IN ('unsupported', 'known') AND NOT EXISTS (
            SELECT 1 FROM attempt WHERE id = NEW.decisive_attempt_id
                AND NEW.verdict = 'known' AND outcome = 'build-failed'
        ) AND NOT EXISTS (
            SELECT 1 FROM attempt JOIN endpoint ON endpoint.id = attempt.endpoint_id
            WHERE attempt.id = NEW.decisive_attempt_id
                AND endpoint.image_id = NEW.image_id
                AND CASE
                    WHEN attempt.outcome = 'crashed' THEN 1
                    WHEN attempt.outcome = 'config-rejected' THEN endpoint.exit_status IS NOT NULL
                    WHEN attempt.outcome = 'timeout' AND attempt.shape = 'phase start'
                        THEN endpoint.ready_after_us IS NULL
                    WHEN endpoint.library_proof IS NULL THEN 0
                    WHEN attempt.outcome = 'pin-ignored' THEN EXISTS (
                        SELECT 1 FROM control
                        WHERE control.endpoint_id = endpoint.id AND kind = 'negative'
                            AND control.outcome = 'agreed'
                            AND attempt.shape = 'got ' || control.shape
                    )
                    ELSE EXISTS (
                        SELECT 1 FROM sample
                        WHERE sample.attempt_id = attempt.id
                            AND sample.outcome = attempt.outcome AND sample.shape = attempt.shape
                    ) OR EXISTS (
                        SELECT 1 FROM control
                        WHERE control.endpoint_id = endpoint.id AND kind = 'negative'
                            -- Refused by the server, the pin is in force, and says no more.
                            AND (control.outcome <> 'refused' OR control.shape LIKE '% by client')
                            AND control.outcome = attempt.outcome
                            AND control.shape = attempt.shape
                    )
                END
        );

        SELECT RAISE(ABORT, 'an expected end has no handshake that says otherwise')
        FROM attempt JOIN sample ON sample.attempt_id = attempt.id
        WHERE NEW.verdict = 'unsupported' AND attempt.id = NEW.decisive_attempt_id
            AND attempt.outcome NOT IN ('crashed', 'pin-ignored')
            AND (NEW.policy = 'default' OR attempt.negative_control IS 'refused')
            AND sample.outcome <> attempt.outcome
        LIMIT 1;
        """

    /// The verdicts that need nobody's attention.
    private static let good = "'pass', 'unsupported', 'known'"
}
