extension Schema {
    /// What a run must not do.
    static let runRules = """
        CREATE TRIGGER run_begins BEFORE INSERT ON run
        WHEN NEW.status <> 'running'
        BEGIN SELECT RAISE(ABORT, 'a run begins as running'); END;

        -- Where foreign keys are not looked at, a run that was deleted leaves its rows behind.
        CREATE TRIGGER run_begins_empty BEFORE INSERT ON run
        WHEN EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.id)
            OR EXISTS (SELECT 1 FROM endpoint WHERE run_id = NEW.id)
            OR EXISTS (SELECT 1 FROM artifact WHERE run_id = NEW.id)
            OR EXISTS (SELECT 1 FROM run_image WHERE run_id = NEW.id)
            OR EXISTS (SELECT 1 FROM named_group WHERE run_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'a run begins without anything'); END;

        CREATE TRIGGER run_ends_once BEFORE UPDATE ON run
        WHEN OLD.status <> 'running' AND NOT (\(goesOn))
        BEGIN SELECT RAISE(ABORT, 'a run ends once'); END;

        CREATE TRIGGER run_finishes_whole BEFORE UPDATE ON run
        WHEN NEW.status = 'finished' AND (
            EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.id AND verdict IS NULL)
            OR NOT EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.id)
        )
        BEGIN SELECT RAISE(ABORT, 'a run is finished only when every cell has a verdict'); END;

        CREATE TRIGGER run_stays_what_it_is BEFORE UPDATE ON run
        WHEN \(changes([
            "id", "uuid", "matrix", "matrix_text", "seed", "lab_version", "kernel", "processor",
            "processors", "engine", "authority", "samples", "repeats", "started_at",
        ])) OR (NEW.lease IS NOT OLD.lease AND NOT (\(goesOn)))
        BEGIN SELECT RAISE(ABORT, 'a run stays what it was begun as'); END;

        CREATE TRIGGER run_has_one_bench BEFORE UPDATE ON run
        WHEN OLD.bench_digest IS NOT NULL AND NEW.bench_digest IS NOT OLD.bench_digest
        BEGIN SELECT RAISE(ABORT, 'a run has one bench'); END;
        """

    /// What the plan of a run must not do.
    static let planRules = """
        CREATE TRIGGER data_comes_before_cells BEFORE INSERT ON artifact
        WHEN NEW.kind = 'data' AND EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.run_id)
        BEGIN SELECT RAISE(ABORT, 'cells are planned from the data that there is'); END;

        CREATE TRIGGER names_come_before_cells BEFORE INSERT ON named_group
        WHEN EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.run_id)
        BEGIN SELECT RAISE(ABORT, 'cells are planned from the data that there is'); END;

        CREATE TRIGGER cell_names_its_group BEFORE INSERT ON cell
        WHEN CASE NEW.scenario
            WHEN 'as-shipped' THEN \(namesAny)
            WHEN 'tls12-leak' THEN \(namesAny)
            ELSE NOT EXISTS (
                SELECT 1 FROM named_group
                WHERE run_id = NEW.run_id AND id = NEW.group_id AND name = NEW.group_name
            )
        END
        BEGIN SELECT RAISE(ABORT, 'a cell names a group of its run where its scenario does'); END;

        CREATE TRIGGER cell_is_planned BEFORE INSERT ON cell
        WHEN NEW.verdict IS NOT NULL
            OR (SELECT status FROM run WHERE id = NEW.run_id) IS NOT 'running'
            OR EXISTS (SELECT 1 FROM endpoint WHERE run_id = NEW.run_id)
            OR EXISTS (SELECT 1 FROM cell WHERE run_id = NEW.run_id AND verdict IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'cells are planned before the first server starts'); END;

        CREATE TRIGGER cell_keeps_its_plan BEFORE UPDATE ON cell
        WHEN \(changes([
            "id", "uuid", "run_id", "number", "key", "server", "release", "origin", "base",
            "group_name", "group_id", "policy", "certificate", "client", "scenario",
        ]))
        BEGIN SELECT RAISE(ABORT, 'a planned cell stays what it is'); END;

        CREATE TRIGGER cell_stays BEFORE DELETE ON cell
        WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run_id)
        BEGIN SELECT RAISE(ABORT, 'a cell goes only with its run'); END;
        """

    /// Whether a new cell is none of those that name no group.
    private static let namesAny = """
        NEW.group_id IS NOT NULL OR NEW.group_name <> 'any' OR NEW.policy <> 'default'
        """

    /// Whether an update changes one of these columns, under whatever name.
    ///
    /// `UPDATE OF id` would not see `SET rowid`.
    private static func changes(_ columns: [String]) -> String {
        columns.map { "NEW.\($0) IS NOT OLD.\($0)" }.joined(separator: " OR ")
    }
}
