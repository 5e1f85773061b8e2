extension Schema {
    /// Cells, every try of them, and every handshake of every try.
    ///
    /// What a handshake's evidence says of a pass is read from the evidence itself.
    static let firstAttemptTables = """
        CREATE TABLE cell (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            key TEXT NOT NULL CHECK (key <> ''),
            server TEXT NOT NULL,
            release TEXT NOT NULL,
            origin TEXT NOT NULL CHECK (origin IN ('packaged', 'compiled', 'wheel')),
            base TEXT NOT NULL,
            group_name TEXT NOT NULL,
            group_id INTEGER NOT NULL CHECK (group_id BETWEEN 0 AND 65535),
            policy TEXT NOT NULL CHECK (policy IN ('pinned', 'default')),
            certificate TEXT NOT NULL,
            client TEXT NOT NULL,
            scenario TEXT NOT NULL,
            image_id INTEGER REFERENCES image (id),
            expected TEXT CHECK (expected IN (\(outcomes))),
            expected_shape TEXT,
            meaning TEXT CHECK (meaning IN ('works', 'impossible')),
            reason TEXT,
            documentation TEXT,
            rule TEXT,
            verdict TEXT
                CHECK (verdict IN ('pass', 'unsupported', 'known', 'fail', 'flaky', 'error')),
            attempts INTEGER CHECK (attempts > 0),
            decisive_attempt_id INTEGER REFERENCES attempt (id) DEFERRABLE INITIALLY DEFERRED,
            positive_control TEXT CHECK (positive_control IN (\(outcomes))),
            UNIQUE (run_id, number),
            UNIQUE (key, run_id),
            CHECK ((verdict IS NULL) = (decisive_attempt_id IS NULL)),
            CHECK ((verdict IS NULL) = (attempts IS NULL)),
            CHECK ((expected IS NULL) = (expected_shape IS NULL)),
            CHECK ((expected IS NULL) = (meaning IS NULL)),
            CHECK ((expected IS NULL) = (reason IS NULL)),
            CHECK ((expected IS NULL) = (rule IS NULL)),
            CHECK (verdict IS NULL OR verdict = 'error' OR expected IS NOT NULL),
            CHECK (verdict IS NOT 'pass' OR meaning = 'works'),
            CHECK (
                verdict IS NOT 'unsupported'
                OR (meaning = 'impossible' AND positive_control IS 'agreed')
            )
        ) STRICT;
        CREATE INDEX cell_verdict ON cell (run_id, verdict, number);
        CREATE INDEX cell_decisive_attempt ON cell (decisive_attempt_id);
        CREATE INDEX cell_image ON cell (image_id);

        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            cell_id INTEGER NOT NULL REFERENCES cell (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            endpoint_id INTEGER REFERENCES endpoint (id),
            outcome TEXT NOT NULL CHECK (outcome IN (\(outcomes), 'lab-fault')),
            shape TEXT NOT NULL,
            detail TEXT NOT NULL,
            fault_operation TEXT,
            fault_subject TEXT,
            fault_hint TEXT,
            verdict TEXT NOT NULL
                CHECK (verdict IN ('pass', 'unsupported', 'known', 'fail', 'error')),
            client_version TEXT,
            negative_control TEXT CHECK (negative_control IN ('refused', 'admitted')),
            group_by_client INTEGER CHECK (group_by_client BETWEEN 0 AND 65535),
            group_on_wire INTEGER CHECK (group_on_wire BETWEEN 0 AND 65535),
            hello_retry_request INTEGER CHECK (hello_retry_request IN (0, 1)),
            cipher_suite TEXT,
            signature_scheme TEXT,
            alert INTEGER CHECK (alert BETWEEN 0 AND 255),
            alert_by TEXT CHECK (alert_by IN ('client', 'server')),
            timeout_phase TEXT CHECK (
                timeout_phase IN ('start', 'connect', 'server-hello', 'finished', 'response')
            ),
            client_hello_bytes INTEGER CHECK (client_hello_bytes >= 0),
            server_hello_bytes INTEGER CHECK (server_hello_bytes >= 0),
            bytes_sent INTEGER CHECK (bytes_sent >= 0),
            bytes_received INTEGER CHECK (bytes_received >= 0),
            certificate_chain_length INTEGER CHECK (certificate_chain_length >= 0),
            certificate_chain_bytes INTEGER CHECK (certificate_chain_bytes >= 0),
            starts INTEGER NOT NULL CHECK (starts >= 0),
            samples INTEGER NOT NULL CHECK (samples >= 0),
            handshakes_failed INTEGER NOT NULL CHECK (handshakes_failed >= 0),
            connect_p50_us INTEGER CHECK (connect_p50_us >= 0),
            server_hello_p50_us INTEGER CHECK (server_hello_p50_us >= 0),
            handshake_p50_us INTEGER CHECK (handshake_p50_us >= 0),
            handshake_p95_us INTEGER CHECK (handshake_p95_us >= handshake_p50_us),
            first_byte_p50_us INTEGER CHECK (first_byte_p50_us >= 0),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            UNIQUE (cell_id, number),
            CHECK ((outcome = 'lab-fault') = (fault_operation IS NOT NULL)),
            CHECK ((outcome = 'lab-fault') = (fault_subject IS NOT NULL)),
            CHECK (fault_hint IS NULL OR outcome = 'lab-fault'),
            CHECK (outcome <> 'lab-fault' OR verdict = 'error'),
            CHECK (timeout_phase IS NULL OR outcome = 'timeout'),
            CHECK ((alert IS NULL) = (alert_by IS NULL))
        ) STRICT;
        CREATE INDEX attempt_endpoint ON attempt (endpoint_id);

        CREATE TABLE sample (
            id INTEGER PRIMARY KEY,
            attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
            start INTEGER NOT NULL CHECK (start > 0),
            number INTEGER NOT NULL CHECK (number >= 0),
            outcome TEXT NOT NULL CHECK (outcome IN (\(outcomes))),
            shape TEXT NOT NULL,
            detail TEXT NOT NULL,
            connected_us INTEGER CHECK (connected_us >= 0),
            client_hello_sent_us INTEGER CHECK (client_hello_sent_us >= connected_us),
            server_hello_received_us INTEGER
                CHECK (server_hello_received_us >= client_hello_sent_us),
            finished_sent_us INTEGER CHECK (finished_sent_us >= server_hello_received_us),
            first_response_byte_us INTEGER CHECK (first_response_byte_us >= finished_sent_us),
            bytes_sent INTEGER NOT NULL CHECK (bytes_sent >= 0),
            bytes_received INTEGER NOT NULL CHECK (bytes_received >= 0),
            evidence TEXT NOT NULL CHECK (json_valid(evidence)),
            group_by_client INTEGER AS (json_extract(evidence, '$.groupByLibrary')),
            group_on_wire INTEGER AS (json_extract(evidence, '$.wire.serverHello.group')),
            certificate_accepted INTEGER AS (
                json_extract(evidence, '$.certificate.isTheIssued') IS 1
                AND json_extract(evidence, '$.certificate.verificationError') IS NULL
            ),
            nonce_returned INTEGER AS (
                json_extract(evidence, '$.response.holdsNonce') IS 1
                AND json_extract(evidence, '$.response.status') IS 200
            ),
            UNIQUE (attempt_id, start, number)
        ) STRICT;

        CREATE TABLE message (
            sample_id INTEGER NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position > 0),
            sender TEXT NOT NULL CHECK (sender IN ('client', 'server')),
            type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 255),
            name TEXT NOT NULL,
            length INTEGER NOT NULL CHECK (length >= 0),
            time_us INTEGER NOT NULL CHECK (time_us >= 0),
            encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1)),
            PRIMARY KEY (sample_id, position)
        ) STRICT, WITHOUT ROWID;
        """
}
