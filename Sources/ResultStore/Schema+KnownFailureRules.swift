extension Schema {
    /// What a known failure has to be: one that a list names, and a failure.
    static let knownFailureRules = """
        CREATE TRIGGER attempt_names_its_known_failure BEFORE INSERT ON attempt
        WHEN NEW.verdict = 'known' AND NEW.known_failure IS NULL
            OR NEW.known_failure IS NOT NULL AND NEW.verdict NOT IN ('known', 'fail')
        BEGIN SELECT RAISE(ABORT, 'a known failure names the entry that it stands on'); END;

        CREATE TRIGGER attempt_that_agrees_is_no_failure BEFORE INSERT ON attempt
        WHEN NEW.verdict = 'known' AND NEW.outcome = 'agreed'
        BEGIN SELECT RAISE(ABORT, 'what agrees is no known failure'); END;

        CREATE TRIGGER cell_has_known_failures BEFORE UPDATE ON cell
        WHEN OLD.verdict IS NULL AND NEW.verdict IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'a known failure needs the list that names it')
            FROM attempt
            WHERE cell_id = NEW.id AND known_failure IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM artifact WHERE run_id = NEW.run_id AND endpoint_id IS NULL
                    AND name IN (
                        'Lab/known-failures.yaml',
                        'Lab/servers/' || NEW.server || '/known-failures.yaml'
                    )
                    AND known_failure GLOB name || ':[0-9]*'
            )
            LIMIT 1;

            SELECT RAISE(ABORT, 'only a build that failed is known without an expectation')
            FROM attempt
            WHERE id = NEW.decisive_attempt_id AND NEW.expected IS NULL
                AND verdict = 'known' AND outcome <> 'build-failed';

            -- A pattern is held against the words before they get here.
            SELECT RAISE(ABORT, 'what ends as expected is no known failure')
            FROM attempt
            WHERE cell_id = NEW.id AND verdict = 'known'
                AND outcome IS NEW.expected AND shape IS NEW.expected_shape
            LIMIT 1;

            SELECT RAISE(ABORT, 'a known failure that passes ends as expected')
            FROM attempt
            WHERE cell_id = NEW.id AND verdict = 'fail' AND known_failure IS NOT NULL
                AND (outcome IS NOT NEW.expected
                    OR (shape IS NOT NEW.expected_shape AND NEW.expected_shape NOT LIKE '/%/'))
            LIMIT 1;
        END;
        """
}
