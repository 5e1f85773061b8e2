extension Schema {
    /// Runs, what they used, and the servers that they started.
    static let firstRunTables = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),
            matrix TEXT NOT NULL CHECK (matrix <> ''),
            matrix_text TEXT NOT NULL,
            seed TEXT NOT NULL CHECK (seed NOT GLOB '*[^0-9]*' AND seed <> ''),
            lab_version TEXT NOT NULL,
            kernel TEXT NOT NULL,
            processor TEXT NOT NULL,
            processors INTEGER NOT NULL CHECK (processors > 0),
            engine TEXT NOT NULL,
            authority TEXT NOT NULL,
            bench_digest TEXT,
            status TEXT NOT NULL DEFAULT 'running'
                CHECK (status IN ('running', 'finished', 'interrupted')),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            ended_at TEXT CHECK (\(isMoment("ended_at"))),
            CHECK ((status = 'running') = (ended_at IS NULL))
        ) STRICT;

        CREATE TABLE image (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            digest TEXT NOT NULL CHECK (digest <> ''),
            purpose TEXT NOT NULL CHECK (purpose IN ('server', 'openssl', 'bench')),
            server TEXT,
            release TEXT,
            base TEXT NOT NULL,
            openssl_source TEXT,
            recipe_hash TEXT NOT NULL CHECK (recipe_hash <> ''),
            recipe TEXT NOT NULL,
            server_version TEXT,
            openssl_version TEXT,
            python_version TEXT,
            go_version TEXT,
            created_at TEXT NOT NULL,
            CHECK (purpose <> 'server' OR (server IS NOT NULL AND release IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX image_identity
            ON image (recipe_hash, digest, ifnull(server, ''), ifnull(release, ''));
        CREATE INDEX image_place ON image (server, release);

        CREATE TABLE run_image (
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            image_id INTEGER NOT NULL REFERENCES image (id),
            PRIMARY KEY (run_id, image_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX run_image_image ON run_image (image_id);

        CREATE TABLE endpoint (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            image_id INTEGER REFERENCES image (id),
            server TEXT NOT NULL,
            release TEXT NOT NULL,
            policy TEXT NOT NULL CHECK (policy IN ('pinned', 'default')),
            pin INTEGER CHECK (pin BETWEEN 0 AND 65535),
            certificate TEXT NOT NULL,
            container TEXT NOT NULL,
            port INTEGER NOT NULL CHECK (port BETWEEN 0 AND 65535),
            configured_by TEXT,
            command TEXT NOT NULL CHECK (json_valid(command)),
            environment TEXT NOT NULL CHECK (json_valid(environment)),
            config_hash TEXT NOT NULL,
            nonce TEXT NOT NULL,
            library_proof TEXT CHECK (library_proof IN ('mapped', 'wheel', 'go')),
            server_tls TEXT,
            openssl_version TEXT,
            processes TEXT NOT NULL CHECK (json_valid(processes)),
            ready_after_us INTEGER CHECK (ready_after_us >= 0),
            ready_note TEXT NOT NULL,
            exit_status INTEGER,
            wave INTEGER NOT NULL CHECK (wave > 0),
            load_average REAL NOT NULL,
            other_runs INTEGER NOT NULL CHECK (other_runs >= 0),
            started_at TEXT NOT NULL CHECK (\(isMoment("started_at"))),
            log TEXT NOT NULL,
            CHECK ((policy = 'pinned') = (pin IS NOT NULL)),
            CHECK (server_tls IS NULL OR library_proof IS NOT NULL)
        ) STRICT;
        CREATE INDEX endpoint_place ON endpoint (run_id, server, release);
        CREATE INDEX endpoint_image ON endpoint (image_id);

        CREATE TABLE control (
            id INTEGER PRIMARY KEY,
            endpoint_id INTEGER NOT NULL REFERENCES endpoint (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('negative', 'positive')),
            client TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN (\(outcomes))),
            shape TEXT NOT NULL,
            detail TEXT NOT NULL,
            evidence TEXT NOT NULL CHECK (json_valid(evidence))
        ) STRICT;
        CREATE INDEX control_endpoint ON control (endpoint_id);

        CREATE TABLE artifact (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            endpoint_id INTEGER REFERENCES endpoint (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('data', 'configuration')),
            name TEXT NOT NULL CHECK (name <> ''),
            content TEXT NOT NULL,
            CHECK ((kind = 'configuration') = (endpoint_id IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX artifact_name ON artifact (run_id, ifnull(endpoint_id, 0), name);
        CREATE INDEX artifact_endpoint ON artifact (endpoint_id);
        """

    /// What peers can do, without the laboratory's own fault.
    static let outcomes = """
        'client-cannot', 'build-failed', 'config-rejected', 'crashed', 'timeout', \
        'pin-ignored', 'wrong-group', 'broken', 'refused', 'agreed'
        """

    /// Whether a column holds a moment as `2026-11-24T03:40:31.042Z`.
    static func isMoment(_ column: String) -> String {
        let two = "[0-9][0-9]"
        let date = "\(two)\(two)-\(two)-\(two)"
        let time = "\(two):\(two):\(two).[0-9]\(two)Z"
        return "\(column) GLOB '\(date)T\(time)'"
    }
}
