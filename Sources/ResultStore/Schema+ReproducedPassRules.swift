extension Schema {
    /// The witnesses that a pass is borne out by, which it needs as one of a run does.
    ///
    /// Servers, controls and handshakes are looked at where they are stored, in its own row.
    static let reproducedPassRules = """
        CREATE TRIGGER reproduction_attempt_passes_by_evidence
        BEFORE INSERT ON reproduction_attempt WHEN NEW.verdict = 'pass'
        BEGIN
            SELECT RAISE(ABORT, 'only an agreed handshake passes, and a bad share that is refused')
            WHERE NEW.outcome IS NOT \(passing("(\(ofCell("scenario")))"))
                OR json_array_length(NEW.samples) = 0;

            SELECT RAISE(ABORT, 'a pass needs the positive control of its image')
            WHERE NEW.positive_control IS NOT 'agreed' OR NOT EXISTS (
                SELECT 1 FROM json_each(NEW.controls) AS control
                WHERE \(said("control", "kind")) = 'positive'
                    AND \(said("control", "client")) = (\(ofCell("client")))
                    AND \(said("control", "ending.outcome")) = 'agreed'
                    AND \(isProven(said("control", "endpointID")))
            );

            SELECT RAISE(ABORT, 'a pass needs proof and control on every start of its server')
            FROM json_each(NEW.samples) AS sample
            WHERE NOT \(isProven(said("sample", "endpointID")))
                OR ((\(ofCell("policy"))) = 'pinned' AND (
                    NEW.negative_control IS NOT 'refused' OR 1 IS NOT (
                        SELECT min(\(said("control", "ending.outcome")) = 'refused'
                            AND \(said("control", "ending.shape")) NOT LIKE '% by client')
                        FROM json_each(NEW.controls) AS control
                        WHERE \(said("control", "kind")) = 'negative'
                            AND \(said("control", "endpointID"))
                                IS \(said("sample", "endpointID"))
                    )
                ))
            LIMIT 1;

            SELECT RAISE(ABORT, 'a pass has no handshake that says otherwise')
            FROM json_each(NEW.samples) AS sample
            WHERE \(scenario) <> 'bad-share' AND (
                \(said("sample", "ending.shape")) IS NOT NEW.shape
                OR NEW.shape IS NOT ifnull((\(namedGroup)), NEW.shape)
                OR NOT \(hasAgreed(evidence, on: group, for: client, in: scenario))
                OR NOT \(hasDone(evidence, on: group, scenario))
            )
            LIMIT 1;

            SELECT RAISE(ABORT, 'a share that is refused for being bad has to be bad')
            FROM json_each(NEW.samples) AS sample
            WHERE \(scenario) = 'bad-share' AND NOT \(triedBadShare(
                evidence,
                endingAs: (said("sample", "ending.outcome"), said("sample", "ending.shape")),
                first: """
                    SELECT json_extract(good.value, '$.evidence')
                    FROM json_each(NEW.samples) AS good
                    WHERE \(said("good", "evidence.number")) = 0
                        AND \(said("good", "start")) IS \(said("sample", "start"))
                    """,
                on: "(\(ofCell("group_id")))"
            ))
            LIMIT 1;

            SELECT RAISE(ABORT, 'a share that is refused for being bad has to be bad')
            WHERE \(scenario) = 'bad-share'
                AND json_array_length(NEW.samples) <> 5 * (
                    SELECT count(DISTINCT \(said("sample", "start")))
                    FROM json_each(NEW.samples) AS sample
                );
        END;
        """

    private static let evidence = "json_extract(sample.value, '$.evidence')"

    private static let scenario = "(\(ofCell("scenario")))"

    /// The group of its cell; where none is known beforehand, that of the wire.
    private static let group = """
        ifnull(
            (\(ofCell("CASE WHEN \(isBound("cell")) THEN group_id END"))),
            ifnull(
                \(said("sample", "evidence.wire.serverHello.group")),
                \(said("sample", "evidence.wire.serverKeyExchangeGroup"))
            )
        )
        """

    /// The name of that group; null where none is known beforehand.
    private static let namedGroup = ofCell("CASE WHEN \(isBound("cell")) THEN group_name END")

    /// The client, where it may have no word of its own: only where the group was offered alone.
    private static let client = """
        ifnull((\(ofCell("CASE WHEN \(isBound("cell")) THEN client END"))), '')
        """

    /// A query for what the row of its cell says.
    private static func ofCell(_ column: String) -> String {
        """
        SELECT \(column) FROM cell
        WHERE id = (SELECT cell_id FROM reproduction WHERE id = NEW.reproduction_id)
        """
    }

    /// What an element of a list says.
    private static func said(_ element: String, _ path: String) -> String {
        "json_extract(\(element).value, '$.\(path)')"
    }

    /// Whether the server with an identifier is there, with a proof of the library it ran.
    private static func isProven(_ identifier: String) -> String {
        """
        EXISTS (
            SELECT 1 FROM json_each(NEW.endpoints) AS endpoint
            WHERE \(said("endpoint", "id")) IS \(identifier)
                AND \(said("endpoint", "proof")) IS NOT NULL
                AND json_array_length(endpoint.value, '$.processes') > 0
        )
        """
    }
}
