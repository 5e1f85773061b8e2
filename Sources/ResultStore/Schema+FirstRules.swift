extension Schema {
    /// What a run must not do, and what nobody may do to what it stored.
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

        \(["image", "endpoint", "control", "artifact", "attempt", "sample", "message"]
            .map { table in
                """
                CREATE TRIGGER \(table)_is_evidence BEFORE UPDATE ON \(table)
                BEGIN SELECT RAISE(ABORT, 'evidence is never rewritten'); END;
                """
            }
            .joined(separator: "\n\n"))
        """

    /// What makes a verdict a verdict.
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

        CREATE TRIGGER cell_is_judged_in_time BEFORE UPDATE OF verdict ON cell
        WHEN (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running'
        BEGIN SELECT RAISE(ABORT, 'the run is over'); END;

        CREATE TRIGGER cell_follows_its_attempts BEFORE UPDATE OF verdict ON cell
        WHEN NEW.attempts IS NOT (SELECT count(*) FROM attempt WHERE cell_id = NEW.id)
            OR NOT EXISTS (
                SELECT 1 FROM attempt
                WHERE id = NEW.decisive_attempt_id AND cell_id = NEW.id
                    AND (verdict = NEW.verdict OR (NEW.verdict = 'flaky' AND verdict = 'fail'))
            )
        BEGIN SELECT RAISE(ABORT, 'a verdict follows from the attempts of its cell'); END;

        CREATE TRIGGER cell_hides_no_failure BEFORE UPDATE OF verdict ON cell
        WHEN NEW.verdict IN ('pass', 'unsupported', 'known')
            AND EXISTS (SELECT 1 FROM attempt WHERE cell_id = NEW.id AND verdict = 'fail')
        BEGIN SELECT RAISE(ABORT, 'a failed attempt is never shown as good'); END;

        CREATE TRIGGER cell_ends_as_expected BEFORE UPDATE OF verdict ON cell
        WHEN NEW.verdict IN ('pass', 'unsupported')
            AND (SELECT outcome FROM attempt WHERE id = NEW.decisive_attempt_id)
                IS NOT NEW.expected
        BEGIN SELECT RAISE(ABORT, 'a good verdict ends as expected'); END;

        CREATE TRIGGER cell_passes_with_evidence BEFORE UPDATE OF verdict ON cell
        WHEN NEW.verdict = 'pass' AND NEW.expected = 'agreed' AND NEW.scenario = 'handshake'
            AND NOT EXISTS (
                SELECT 1 FROM attempt JOIN endpoint ON endpoint.id = attempt.endpoint_id
                WHERE attempt.id = NEW.decisive_attempt_id
                    AND attempt.group_on_wire = NEW.group_id
                    -- BoringSSL has no accessor for the group; every other library has.
                    AND (attempt.group_by_client = NEW.group_id
                        OR (attempt.group_by_client IS NULL AND NEW.client = 'boringssl'))
                    AND attempt.handshakes_failed = 0
                    AND endpoint.library_proof IS NOT NULL
                    AND (NEW.policy = 'default' OR attempt.negative_control IS 'refused')
            )
        BEGIN SELECT RAISE(ABORT, 'a pass needs every piece of its evidence'); END;

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

        CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
        WHEN EXISTS (SELECT 1 FROM cell WHERE id = OLD.cell_id)
        BEGIN SELECT RAISE(ABORT, 'an attempt goes only with its run'); END;

        CREATE TRIGGER sample_comes_before_verdict BEFORE INSERT ON sample
        WHEN (
            SELECT cell.verdict FROM attempt JOIN cell ON cell.id = attempt.cell_id
            WHERE attempt.id = NEW.attempt_id
        ) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a verdict is never rewritten'); END;

        CREATE TRIGGER sample_stays BEFORE DELETE ON sample
        WHEN EXISTS (SELECT 1 FROM attempt WHERE id = OLD.attempt_id)
        BEGIN SELECT RAISE(ABORT, 'a handshake goes only with its run'); END;
        """
}
