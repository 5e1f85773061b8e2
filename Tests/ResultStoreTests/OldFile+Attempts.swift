extension OldFile {
    /// A run as a program before the seventh step stored it, its rules left aside.
    ///
    /// One endpoint serves three cells: the client of the first was cut off once, and the third
    /// came to an end without a handshake.
    static let attempts = """
        INSERT INTO run (uuid, matrix, matrix_text, seed, lab_version, kernel, processor,
            processors, engine, authority, started_at)
        VALUES ('old', 'm', '', '1', '0', '', '', 1, '', '', '2026-11-24T03:40:31.042Z');
        INSERT INTO endpoint (id, uuid, run_id, server, release, policy, certificate, container,
            port, command, environment, config_hash, nonce, processes, ready_note, wave,
            load_average, other_runs, started_at, log)
        VALUES (7, 'e', 1, 'nginx', 'debian-13', 'default', 'ecdsa-p256', 'c', 1, '[]', '[]', '',
            '', '[]', '', 1, 0, 0, '2026-11-24T03:40:31.042Z', '');
        \((1...3).map(cell).joined())
        INSERT INTO sample (attempt_id, start, number, outcome, shape, detail, bytes_sent,
            bytes_received, evidence)
        VALUES (1, 1, 0, 'refused', '', '', 0, 0, '{}'), (1, 2, 0, 'refused', '', '', 0, 0, '{}'),
            (2, 1, 0, 'refused', '', '', 0, 0, '{}');

        """

    /// A cell with its attempt, which counts as many starts as the program then did.
    private static func cell(_ number: Int) -> String {
        """
        INSERT INTO cell (uuid, run_id, number, key, server, release, origin, base, group_name,
            group_id, policy, certificate, client, scenario, verdict, attempts,
            decisive_attempt_id, expected, expected_shape, meaning, reason, rule)
        VALUES ('\(number)', 1, \(number), '\(number)', 'nginx', 'debian-13', 'packaged',
            'debian-13', 'X25519', 29, 'default', 'ecdsa-p256', 'openssl@debian-13', 'handshake',
            'fail', 1, \(number), 'agreed', '', 'works', '', '');
        INSERT INTO attempt (id, cell_id, number, endpoint_id, outcome, shape, detail, verdict,
            starts, samples, handshakes_failed, started_at)
        VALUES (\(number), \(number), 1, 7, 'refused', '', '', 'fail', \(3 - number), 0, 1,
            '2026-11-24T03:40:31.042Z');

        """
    }
}
