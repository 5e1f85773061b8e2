extension Schema {
    /// Who carries out a run, so that one whose process is gone can be told from one that lives.
    ///
    /// The first files had the other index, and fewer rules.
    static let secondStep = """
        ALTER TABLE run ADD COLUMN lease TEXT CHECK (lease <> '');
        DROP INDEX IF EXISTS endpoint_run;
        CREATE INDEX IF NOT EXISTS endpoint_place ON endpoint (run_id, server, release);
        """
}
