/// What the evidence of a handshake, kept as JSON, says of it, as expressions of SQL.
extension Schema {
    /// The outcome by which a cell of a scenario passes.
    static func passing(_ scenario: String) -> String {
        "CASE \(scenario) WHEN 'bad-share' THEN 'refused' ELSE 'agreed' END"
    }

    /// Whether a cell names the one group that can come of it.
    static func isBound(_ cell: String) -> String {
        "\(cell).group_id IS NOT NULL AND \(cell).scenario <> 'fallback'"
    }

    /// Whether every witness of a handshake has spoken, and of that group.
    ///
    /// A session that is resumed rests on the certificate of the connection before it.
    static func hasAgreed(
        _ evidence: String,
        on group: String,
        for client: String,
        in scenario: String,
    ) -> String {
        """
        (CASE \(scenario)
                WHEN 'tls12-leak' THEN \(said(evidence, "wire.serverKeyExchangeGroup"))
                ELSE \(said(evidence, "wire.serverHello.group"))
            END IS \(group)
            AND (\(said(evidence, "groupByLibrary")) IS \(group)
                OR (\(said(evidence, "groupByLibrary")) IS NULL AND \(client) = 'boringssl'
                    AND \(isAlone(evidence))))
            AND (\(said(evidence, "certificate.isTheIssued")) IS 1
                OR (\(scenario) = 'resumption' AND \(isResumed(evidence))
                    AND \(said(evidence, "certificate")) IS NULL))
            AND \(said(evidence, "certificate.verificationError")) IS NULL
            AND \(said(evidence, "response.holdsNonce")) IS 1
            AND \(said(evidence, "response.status")) IS 200)
        """
    }

    /// Whether what a scenario is about was done in a handshake that agreed on a group.
    static func hasDone(_ evidence: String, on group: String, _ scenario: String) -> String {
        let first = "wire.clientHellos[0]"
        return """
            CASE \(scenario)
                WHEN 'hrr' THEN \(said(evidence, "wire.helloRetryRequest.group")) IS \(group)
                    AND \(count(evidence, "\(first).keyShares")) IS 0
                    AND \(count(evidence, "wire.clientHellos")) IS 2
                WHEN 'fallback' THEN \(count(evidence, "\(first).groups")) IS 2
                    AND \(count(evidence, "\(first).keyShares")) IS 2
                WHEN 'split-hello' THEN \(said(evidence, "wire.helloFraming.isKeyShareCut")) IS 1
                    AND CASE \(said(evidence, "number")) % 2
                        WHEN 0 THEN \(count(evidence, "wire.helloFraming.segments"))
                        ELSE \(count(evidence, "wire.helloFraming.records"))
                    END IS 2
                WHEN 'tls12-leak' THEN \(said(evidence, "\(first).versions")) IS '[771]'
                    AND \(said(evidence, "wire.serverHello.version")) IS 771
                    AND \(count(evidence, "\(first).groups")) > 2
                WHEN 'resumption' THEN CASE \(said(evidence, "number")) % 2
                    WHEN 0 THEN \(said(evidence, "isResumed")) IS NULL
                        AND \(said(evidence, "\(first).hasPreSharedKey")) IS 0
                    ELSE \(isResumed(evidence))
                END
                ELSE 1
            END
            """
    }

    /// Whether one of five handshakes had the key share, and the end, that is its turn.
    ///
    /// Between two good ones that agree come three that are refused: one byte shorter than the
    /// first, one longer, and one of the right length that has a flaw.
    static func triedBadShare(
        _ evidence: String,
        endingAs end: (outcome: String, shape: String),
        first: String,
        on group: String,
    ) -> String {
        let share = "wire.clientHellos[0].keyShares"
        let length = said(evidence, "\(share)[0].length")
        let isRefusal = "\(end.outcome) IS 'refused' AND \(end.shape) NOT LIKE '% by client'"
        let number = said(evidence, "number")
        return """
            (\(count(evidence, share)) IS 1
                AND \(said(evidence, "\(share)[0].group")) IS \(group)
                AND \(length) - \(said("(\(first))", "\(share)[0].length")) IS
                    CASE \(number) WHEN 1 THEN -1 WHEN 2 THEN 1 ELSE 0 END
                AND CASE
                    WHEN \(number) IN (1, 2) THEN \(isRefusal)
                    WHEN \(number) IS 3
                        THEN \(isRefusal) AND \(said(evidence, "\(share)[0].flaw")) IS NOT NULL
                    WHEN \(number) IN (0, 4)
                        THEN \(end.outcome) IS 'agreed'
                            AND \(said(evidence, "\(share)[0].flaw")) IS NULL
                            AND \(hasAgreed(evidence, on: group, for: "''", in: "'bad-share'"))
                    ELSE 0
                END)
            """
    }

    private static func isAlone(_ evidence: String) -> String {
        """
        NOT EXISTS (
            SELECT 1 FROM json_each(\(evidence), '$.wire.clientHellos') AS hello
            WHERE json_array_length(hello.value, '$.groups') <> 1
        )
        """
    }

    private static func isResumed(_ evidence: String) -> String {
        """
        \(said(evidence, "isResumed")) IS 1
            AND \(said(evidence, "wire.serverHello.hasPreSharedKey")) IS 1
        """
    }

    private static func said(_ evidence: String, _ path: String) -> String {
        "json_extract(\(evidence), '$.\(path)')"
    }

    private static func count(_ evidence: String, _ path: String) -> String {
        "json_array_length(\(evidence), '$.\(path)')"
    }
}
