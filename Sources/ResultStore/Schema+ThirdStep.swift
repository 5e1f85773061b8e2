extension Schema {
    /// The known failure that an attempt's verdict stands on, with two columns more in the view.
    static let thirdStep = """
        ALTER TABLE attempt ADD COLUMN known_failure TEXT CHECK (known_failure <> '');
        ALTER TABLE attempt ADD COLUMN known_reason TEXT
            CHECK ((known_reason IS NULL) = (known_failure IS NULL));
        DROP VIEW result;
        \(thirdView)
        """

    /// The view with these two columns, which the fourth step makes again.
    static let thirdView = firstView.replacing(
        "attempt.started_at AS started_at",
        with: """
            attempt.started_at AS started_at,
                attempt.known_failure AS known_failure,
                attempt.known_reason AS known_reason
            """,
    )
}
