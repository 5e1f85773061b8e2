import GRDB

@testable import ResultStore

/// A file as one of the programs before the second step made it, with some of its rules.
///
/// Both called it schema 1: the first step was edited once.
enum OldFile: CaseIterable {
    /// Handshakes had no columns that are read from their evidence.
    case first

    /// They had, and a rule looked at them.
    case edited

    /// Makes the file, with a run that goes on and has one cell.
    func make(at path: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: tables + rules + Self.run)
            try database.execute(
                sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1"
            )
        }
        try database.close()
    }

    private var tables: String {
        switch self {
        case .edited: return Schema.steps[0]
        case .first:
            let text = Schema.steps[0]
                .replacing(
                    "INDEX endpoint_place ON endpoint (run_id, server, release)",
                    with: "INDEX endpoint_run ON endpoint (run_id)",
                )
            guard let start = text.firstRange(of: "    group_by_client INTEGER AS"),
                let end = text.firstRange(of: "    UNIQUE (attempt_id, start, number)")
            else { return text }
            return String(text[..<start.lowerBound] + text[end.lowerBound...])
        }
    }

    private var rules: String {
        switch self {
        case .first: Self.firstRules
        case .edited: Self.editedRules
        }
    }

    private static let run = """
        INSERT INTO run (uuid, matrix, matrix_text, seed, lab_version, kernel, processor,
            processors, engine, authority, started_at)
        VALUES ('old', 'm', '', '1', '0', '', '', 1, '', '', '2026-11-24T03:40:31.042Z');
        INSERT INTO cell (uuid, run_id, number, key, server, release, origin, base, group_name,
            group_id, policy, certificate, client, scenario)
        VALUES ('old', 1, 1, 'k', 'nginx', 'debian-13', 'packaged', 'debian-13', 'X25519', 29,
            'default', 'ecdsa-p256', 'openssl@debian-13', 'handshake');
        """

    private static let firstRules = """
        CREATE TRIGGER cell_is_planned BEFORE INSERT ON cell
        WHEN NEW.verdict IS NOT NULL
            OR (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running'
            OR EXISTS (SELECT 1 FROM endpoint WHERE run_id = NEW.run_id)
        BEGIN SELECT RAISE(ABORT, 'cells are planned before the first server starts'); END;

        CREATE TRIGGER cell_stays BEFORE DELETE ON cell
        WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run_id)
        BEGIN SELECT RAISE(ABORT, 'a cell goes only with its run'); END;

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

        CREATE TRIGGER cell_ends_as_expected BEFORE UPDATE OF verdict ON cell
        WHEN NEW.verdict IN ('pass', 'unsupported')
            AND (SELECT outcome FROM attempt WHERE id = NEW.decisive_attempt_id)
                IS NOT NEW.expected
        BEGIN SELECT RAISE(ABORT, 'a good verdict ends as expected'); END;

        CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt
        WHEN EXISTS (SELECT 1 FROM cell WHERE id = OLD.cell_id)
        BEGIN SELECT RAISE(ABORT, 'an attempt goes only with its run'); END;

        """

    private static let editedRules = """
        CREATE TRIGGER run_begins BEFORE INSERT ON run
        WHEN NEW.status <> 'running'
        BEGIN SELECT RAISE(ABORT, 'a run begins as running'); END;

        CREATE TRIGGER cell_is_judged BEFORE UPDATE OF verdict ON cell
        WHEN OLD.verdict IS NULL AND NEW.verdict IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'a pass has no handshake that says otherwise')
            FROM sample
            WHERE NEW.verdict = 'pass' AND NEW.expected = 'agreed'
                AND attempt_id = NEW.decisive_attempt_id
                AND (group_on_wire IS NOT NEW.group_id OR NOT certificate_accepted)
            LIMIT 1;
        END;

        """
}
