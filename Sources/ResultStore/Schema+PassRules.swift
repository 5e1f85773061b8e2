extension Schema {
    /// The conjunction of witnesses that a pass is.
    static let passIsBorneOut = """
        SELECT RAISE(ABORT, 'only an agreed handshake passes, and a bad share that is refused')
        WHERE NEW.verdict = 'pass' AND NEW.expected IS NOT \(passing("NEW.scenario"));

        SELECT RAISE(ABORT, 'a pass needs the positive control of its image')
        WHERE NEW.verdict = 'pass' AND NEW.positive_control IS NOT 'agreed';

        SELECT RAISE(ABORT, 'a pass needs every piece of its evidence')
        WHERE NEW.verdict = 'pass' AND NOT EXISTS (
            SELECT 1 FROM attempt JOIN endpoint ON endpoint.id = attempt.endpoint_id
            WHERE attempt.id = NEW.decisive_attempt_id
                AND attempt.outcome = \(passing("NEW.scenario"))
                AND CASE
                    -- Of five handshakes three are to be refused.
                    WHEN NEW.scenario = 'bad-share' THEN attempt.handshakes_failed > 0
                        AND attempt.samples * 3 = attempt.handshakes_failed * 4
                    ELSE attempt.handshakes_failed = 0
                    -- What no cell knows beforehand, the shape names by the wire's word.
                    AND CASE
                        WHEN \(isBound("NEW")) THEN attempt.shape = NEW.group_name
                        ELSE (
                            SELECT attempt.shape IN (name, name || ' after a HelloRetryRequest')
                            FROM named_group
                            WHERE run_id = NEW.run_id AND id = attempt.group_on_wire
                        )
                    END
                    AND CASE
                        WHEN \(isBound("NEW")) THEN attempt.group_on_wire = NEW.group_id
                        -- Behind a hybrid group X25519 is offered.
                        WHEN NEW.scenario = 'fallback'
                            THEN attempt.group_on_wire IN (NEW.group_id, 29)
                        ELSE attempt.group_on_wire IS NOT NULL
                    END
                    -- BoringSSL has no accessor for the group; every other library has.
                    AND (attempt.group_by_client = attempt.group_on_wire
                        OR (attempt.group_by_client IS NULL AND \(silent) = 'boringssl'))
                END
                AND attempt.samples > 0
                AND endpoint.image_id = NEW.image_id
                AND endpoint.library_proof IS NOT NULL
                AND (NEW.policy = 'default' OR attempt.negative_control IS 'refused')
        );

        -- Runs of older programs have not recorded how often they start a server.
        SELECT RAISE(ABORT, 'a pass needs every start that its run makes')
        FROM attempt JOIN run ON run.id = NEW.run_id
        WHERE NEW.verdict = 'pass' AND attempt.id = NEW.decisive_attempt_id
            AND attempt.starts <> run.repeats;

        SELECT RAISE(ABORT, 'a pass needs proof and control on every start of its server')
        FROM endpoint
        WHERE NEW.verdict = 'pass'
            AND endpoint.id IN
                (SELECT endpoint_id FROM sample WHERE attempt_id = NEW.decisive_attempt_id)
            AND NOT (endpoint.image_id IS NEW.image_id AND endpoint.library_proof IS NOT NULL
                AND (NEW.policy = 'default' OR (
                    SELECT count(*) > 0
                        AND min(outcome = 'refused' AND shape NOT LIKE '% by client')
                    FROM control WHERE endpoint_id = endpoint.id AND kind = 'negative'
                )))
        LIMIT 1;

        SELECT RAISE(ABORT, 'a pass has no handshake that says otherwise')
        FROM sample JOIN attempt ON attempt.id = sample.attempt_id
        WHERE NEW.verdict = 'pass' AND NEW.scenario <> 'bad-share'
            AND attempt.id = NEW.decisive_attempt_id
            AND NOT (sample.outcome = 'agreed' AND sample.shape = attempt.shape
                AND \(hasAgreed(
                    "sample.evidence",
                    on: "attempt.group_on_wire",
                    for: silent,
                    in: "NEW.scenario"
                ))
                AND \(hasDone("sample.evidence", on: "attempt.group_on_wire", "NEW.scenario")))
        LIMIT 1;

        SELECT RAISE(ABORT, 'a share that is refused for being bad has to be bad')
        FROM sample
        WHERE NEW.verdict = 'pass' AND NEW.scenario = 'bad-share'
            AND sample.attempt_id = NEW.decisive_attempt_id
            AND NOT \(triedBadShare(
                "sample.evidence",
                endingAs: ("sample.outcome", "sample.shape"),
                first: """
                    SELECT good.evidence FROM sample AS good
                    WHERE good.attempt_id = sample.attempt_id AND good.start = sample.start
                        AND good.number = 0
                    """,
                on: "NEW.group_id"
            ))
        LIMIT 1;

        SELECT RAISE(ABORT, 'a pass is of a group that was offered')
        FROM sample JOIN attempt ON attempt.id = sample.attempt_id
        WHERE NEW.verdict = 'pass' AND attempt.id = NEW.decisive_attempt_id AND (
            ifnull(json_array_length(sample.evidence, '$.wire.clientHellos'), 0) = 0
            OR EXISTS (
                SELECT 1 FROM json_each(sample.evidence, '$.wire.clientHellos') AS hello
                WHERE NOT EXISTS (
                    SELECT 1 FROM json_each(hello.value, '$.groups') AS offered
                    WHERE offered.value = ifnull(attempt.group_on_wire, NEW.group_id)
                )
            )
        )
        LIMIT 1;
        """

    /// The client, where it may have no word of its own: only where the group was offered alone.
    private static let silent = "CASE WHEN \(isBound("NEW")) THEN NEW.client ELSE '' END"
}
