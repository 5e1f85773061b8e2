extension Schema {
    /// Cells that were tried again, apart from the runs that they are of.
    ///
    /// Nothing of it is in the view `result`, and no run counts it.
    static let eighthStep = """
        CREATE TABLE reproduction (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),
            cell_id INTEGER NOT NULL REFERENCES cell (id) ON DELETE CASCADE,
            key TEXT NOT NULL CHECK (key <> ''),
            against TEXT CHECK (against <> ''),
            recorded_outcome TEXT NOT NULL CHECK (recorded_outcome IN (\(outcomes), 'lab-fault')),
            recorded_shape TEXT NOT NULL,
            image_digest TEXT CHECK (image_digest <> ''),
            bench_digest TEXT NOT NULL CHECK (bench_digest <> ''),
            lab_version TEXT NOT NULL,
            notes TEXT NOT NULL CHECK (json_valid(notes)),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            ended_at TEXT CHECK (\(isMoment("ended_at")))
        ) STRICT;
        CREATE INDEX reproduction_cell ON reproduction (cell_id);

        CREATE TABLE reproduction_attempt (
            id INTEGER PRIMARY KEY,
            reproduction_id INTEGER NOT NULL REFERENCES reproduction (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            outcome TEXT NOT NULL CHECK (outcome IN (\(outcomes), 'lab-fault')),
            shape TEXT NOT NULL,
            detail TEXT NOT NULL,
            fault_operation TEXT,
            fault_subject TEXT,
            fault_hint TEXT,
            verdict TEXT NOT NULL
                CHECK (verdict IN ('pass', 'unsupported', 'known', 'fail', 'error')),
            is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
            client_version TEXT,
            negative_control TEXT CHECK (negative_control IN ('refused', 'admitted')),
            positive_control TEXT CHECK (positive_control IN (\(outcomes))),
            endpoints TEXT NOT NULL CHECK (json_valid(endpoints)),
            controls TEXT NOT NULL CHECK (json_valid(controls)),
            samples TEXT NOT NULL CHECK (json_valid(samples)),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            UNIQUE (reproduction_id, number),
            CHECK ((outcome = 'lab-fault') = (fault_operation IS NOT NULL)),
            CHECK ((outcome = 'lab-fault') = (fault_subject IS NOT NULL)),
            CHECK (fault_hint IS NULL OR outcome = 'lab-fault'),
            CHECK ((outcome = 'lab-fault') <= (verdict = 'error')),
            CHECK (outcome <> 'agreed' OR json_array_length(samples) > 0)
        ) STRICT;
        """
}
