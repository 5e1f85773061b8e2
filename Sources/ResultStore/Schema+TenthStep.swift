extension Schema {
    /// What a request to try again costs, what a resumption saves, and groups of TLS 1.2.
    static let tenthStep = """
        ALTER TABLE sample ADD COLUMN curve_on_wire INTEGER
            AS (json_extract(evidence, '$.wire.serverKeyExchangeGroup'));
        ALTER TABLE sample ADD COLUMN resumed INTEGER AS (json_extract(evidence, '$.isResumed'));
        ALTER TABLE attempt ADD COLUMN retry_p50_us INTEGER CHECK (retry_p50_us >= 0);
        ALTER TABLE attempt ADD COLUMN retry_bytes INTEGER CHECK (retry_bytes >= 0);
        ALTER TABLE attempt ADD COLUMN resumed INTEGER CHECK (resumed IN (0, 1));
        ALTER TABLE attempt ADD COLUMN resumption_saved_p50_us INTEGER
            CHECK (resumption_saved_p50_us IS NULL OR resumed = 1);
        ALTER TABLE attempt ADD COLUMN hello_cut INTEGER CHECK (hello_cut IN (0, 1));
        DROP VIEW result;
        \(tenthView)
        """

    /// The view with these columns.
    private static let tenthView = thirdView.replacing(
        "attempt.known_reason AS known_reason",
        with: """
            attempt.known_reason AS known_reason,
                attempt.retry_p50_us AS retry_p50_us,
                attempt.retry_bytes AS retry_bytes,
                attempt.resumed AS resumed,
                attempt.resumption_saved_p50_us AS resumption_saved_p50_us,
                attempt.hello_cut AS hello_cut
            """,
    )
}
