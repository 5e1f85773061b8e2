extension Schema {
    /// The server that each handshake was made with, and runs that go on after an interruption.
    ///
    /// One attempt may start its server several times. Up to now each had one, and `starts`
    /// counted how often its client had begun.
    static let seventhStep = """
        ALTER TABLE sample ADD COLUMN endpoint_id INTEGER REFERENCES endpoint (id);
        UPDATE sample SET endpoint_id =
            (SELECT endpoint_id FROM attempt WHERE attempt.id = sample.attempt_id);
        CREATE INDEX sample_endpoint ON sample (endpoint_id, attempt_id);
        UPDATE attempt SET starts =
            (SELECT count(DISTINCT endpoint_id) FROM sample WHERE attempt_id = attempt.id)
            WHERE starts > 1;
        ALTER TABLE run ADD COLUMN samples INTEGER CHECK (samples > 0);
        ALTER TABLE run ADD COLUMN repeats INTEGER CHECK (repeats > 0);
        CREATE TABLE resumption (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            lease TEXT NOT NULL CHECK (lease <> ''),
            lab_version TEXT NOT NULL,
            interrupted_at TEXT NOT NULL CHECK (\(isMoment("interrupted_at"))),
            resumed_at TEXT NOT NULL CHECK (\(isMoment("resumed_at")))
        ) STRICT;
        CREATE INDEX resumption_run ON resumption (run_id);
        """
}
