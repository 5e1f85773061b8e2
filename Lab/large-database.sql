-- The rows of a large result file, by `Lab/large-database`, into tables as pqlab makes them.
-- `size` has how many runs, cells in each, whole runs and starts there are to be.

CREATE TEMP TABLE night AS
    WITH counted(run) AS (
        SELECT 1 UNION ALL SELECT run + 1 FROM counted WHERE run < (SELECT runs FROM size)
    )
    SELECT run, run > runs - whole AS is_whole,
        iif(run > runs - whole, repeats, 1) AS starts,
        -- Up to 2 % slower or faster, as a factor of a thousand.
        1000 + run * 7919 % 41 - 20 AS drift
    FROM counted, size;

CREATE TEMP TABLE server AS
    SELECT column1 AS name, column2 AS version, column3 AS microseconds FROM (VALUES
        ('nginx', '1.26.', 2100), ('apache', '2.4.', 2400), ('flask', '3.1.', 4100),
        ('cheroot', '10.0.', 3600), ('uvicorn', '0.32.', 3900));
CREATE TEMP TABLE release AS
    SELECT column1 AS name, column2 AS version, column3 AS has_mlkem FROM (VALUES
        ('1.1.1', '1.1.1', 0), ('3.0', '3.0.', 0), ('3.5', '3.5.', 1), ('3.6', '3.6.', 1),
        ('4.0', '4.0.', 1));
-- Lengths are those of the key shares, of the client and of the server.
CREATE TEMP TABLE key_exchange AS
    SELECT column1 AS name, column2 AS id, column3 AS is_mlkem, column4 AS sent,
        column5 AS received, column6 AS microseconds FROM (VALUES
        ('X25519', 29, 0, 32, 32, 0), ('secp256r1', 23, 0, 65, 65, 60),
        ('secp384r1', 24, 0, 97, 97, 900), ('secp521r1', 25, 0, 133, 133, 1500),
        ('X448', 30, 0, 56, 56, 500), ('ffdhe2048', 256, 0, 256, 256, 1100),
        ('X25519MLKEM768', 4588, 1, 1216, 1120, 180),
        ('SecP256r1MLKEM768', 4587, 1, 1249, 1153, 240),
        ('SecP384r1MLKEM1024', 4589, 1, 1665, 1665, 1150), ('MLKEM768', 513, 1, 1184, 1088, 90));

CREATE TEMP TABLE message_kind AS
    SELECT column1 AS position, column2 AS sender, column3 AS type, column4 AS name,
        column5 AS length FROM (VALUES
        (1, 'client', 1, 'ClientHello', 236), (2, 'server', 2, 'ServerHello', 122),
        (3, 'server', 8, 'EncryptedExtensions', 10), (4, 'server', 11, 'Certificate', 493),
        (5, 'server', 15, 'CertificateVerify', 79), (6, 'server', 20, 'Finished', 52),
        (7, 'client', 20, 'Finished', 52), (8, 'server', 4, 'NewSessionTicket', 265),
        (9, 'server', 4, 'NewSessionTicket', 265));
CREATE TEMP TABLE policy AS SELECT column1 AS name FROM (VALUES ('pinned'), ('default'));
CREATE TEMP TABLE certificate AS SELECT column1 AS name FROM (VALUES ('ecdsa-p256'), ('rsa-2048'));
CREATE TEMP TABLE client AS SELECT column1 AS name, column2 AS version FROM (VALUES
    ('openssl@4.0', '4.0.2'), ('openssl@3.5', '3.5.7'), ('openssl@debian-14', '3.6.5'),
    ('openssl@3.6', '3.6.3'));

-- What every run plans. `place` is the number of the cell's endpoint, `possible` what it may be.
CREATE TEMP TABLE plan AS
    SELECT row_number() OVER (ORDER BY position) AS number, *,
        dense_rank() OVER (ORDER BY server, release, certificate, policy, pin) AS place,
        format('%s/%s/%s/%s/%s/%s/handshake',
            server, release, group_name, policy, certificate, client) AS key
    FROM (
        SELECT row_number() OVER (ORDER BY certificate.rowid, client.rowid > 2, server.rowid,
                release.rowid, policy.rowid, key_exchange.rowid, client.rowid) AS position,
            server.name AS server, release.name AS release, policy.name AS policy,
            certificate.name AS certificate, client.name AS client,
            client.version AS client_version,
            key_exchange.name AS group_name, key_exchange.id AS group_id,
            iif(policy.name = 'pinned', key_exchange.id, NULL) AS pin,
            has_mlkem OR NOT is_mlkem AS is_possible, sent, received,
            server.microseconds + key_exchange.microseconds AS microseconds
        FROM certificate, client, server, release, policy, key_exchange
    )
    WHERE position <= (SELECT cells FROM size);
CREATE UNIQUE INDEX temp.plan_number ON plan (number);
CREATE TEMP TABLE place AS
    SELECT DISTINCT place, server, release, certificate, policy, pin FROM plan ORDER BY place;

-- The image of a server on a release, by night: another every six.
CREATE TEMP TABLE pull AS
    SELECT run, server.name AS server, release.name AS release,
        (run + server.rowid * 2 + release.rowid) / 6 AS edition,
        server.version AS server_version, release.version AS openssl_version,
        dense_rank() OVER (ORDER BY server.name, release.name,
            (run + server.rowid * 2 + release.rowid) / 6) AS image
    FROM night, server, release;
CREATE UNIQUE INDEX temp.pull_run ON pull (run, server, release);

-- How each cell ends each night, and how long it takes. The factor is Knuth's, for hashing.
CREATE TEMP TABLE fate AS
    SELECT (run - 1) * cells + number AS cell, run, number, is_whole, starts, image,
        CASE
            WHEN (number * 7919 + run * 104729) * 2654435761 % 4294967296 >> 16 < 20
                THEN 'error'
            WHEN (number * 6101 + run * 7541) * 2654435761 % 4294967296 >> 16 < 60
                AND is_possible THEN 'flaky'
            WHEN (number * 3571 + run / 7 * 8641) * 2654435761 % 4294967296 >> 16 < 600
                AND is_possible THEN 'fail'
            ELSE iif(is_possible, 'pass', 'unsupported')
        END AS verdict,
        -- Up to 3 % of its own, as a factor of a thousand, and that of the night. Where servers
        -- start several times, each start has its own instead.
        microseconds * drift * iif(starts > 1, 1000, 970 + ((number * 613 + run * 2377) * 2654435761
            % 4294967296 >> 16) % 61) / 1000000 AS handshake
    FROM night CROSS JOIN size CROSS JOIN plan
    JOIN pull USING (run, server, release);
CREATE UNIQUE INDEX temp.fate_cell ON fate (cell);

INSERT INTO run (id, uuid, matrix, matrix_text, seed, lab_version, kernel, processor, processors,
    engine, authority, bench_digest, status, started_at, ended_at, samples, repeats)
SELECT run, format('%08x-0000-4000-8000-000000000000', run), 'nightly',
    format('name: nightly
# edition %d
', run / 130), run, format('0.%d.0', 1 + run / 200),
    format('6.1.%d', run / 150), 'A processor', 2, 'Docker 20.10.24', 'c0ffee',
    format('sha256:bench-%d', run / 30), 'finished',
    strftime('%Y-%m-%dT02:00:00.000Z', '2024-01-01', run || ' days'),
    strftime('%Y-%m-%dT02:42:17.000Z', '2024-01-01', run || ' days'), iif(is_whole, 20, 2), starts
FROM night;

INSERT INTO artifact (run_id, kind, name, content)
SELECT run, 'data', column1, format('# edition %d
%.*c', (run + column2) / column2, 2000, '#')
FROM night, (VALUES ('Lab/expectations.yaml', 45), ('Lab/groups.yaml', 400),
    ('Lab/releases.yaml', 90)) ORDER BY run;

INSERT INTO named_group (run_id, id, name) SELECT run, id, name FROM night, key_exchange;

INSERT INTO image (id, reference, digest, purpose, server, release, base, openssl_source,
    recipe_hash, recipe, server_version, openssl_version, created_at)
SELECT DISTINCT image, format('pqlab/%s:%s-%d', server, release, edition),
    format('sha256:%064x', image), 'server', server, release, 'debian-12', 'upstream release',
    format('%064x', image), 'FROM pqlab/base:debian-12', server_version || (edition / 20),
    openssl_version || iif(openssl_version = '1.1.1', 'w', edition / 10),
    '2024-01-01T00:00:00Z'
FROM pull ORDER BY image;

INSERT INTO run_image (run_id, image_id) SELECT run, image FROM pull ORDER BY 1, 2;

-- Every start of every place, by number: the first starts of all runs come first.
CREATE TEMP TABLE started AS
    WITH counted(start) AS (SELECT 1 UNION ALL SELECT start + 1 FROM counted WHERE start < 99)
    SELECT run, place, start,
        row_number() OVER (ORDER BY start > 1, run, start, place) AS endpoint
    FROM night CROSS JOIN counted ON start <= starts CROSS JOIN place;
CREATE UNIQUE INDEX temp.started_run ON started (run, place, start);

INSERT INTO endpoint (id, uuid, run_id, image_id, server, release, policy, pin, certificate,
    container, port, configured_by, command, environment, config_hash, nonce, library_proof,
    server_tls, openssl_version, processes, ready_after_us, ready_note, wave, load_average,
    other_runs, started_at, log)
SELECT endpoint, format('%08x-0001-4000-8000-%012x', run, endpoint), run, image,
    place.server, place.release, policy, pin, certificate, format('pqlab-%d-%d', run, endpoint), 10000 + place,
    iif(policy = 'pinned', 'ssl_ecdh_curve', NULL), '["server"]', '[]',
    format('%064x', place), format('nonce-%d-%d', run, endpoint), 'mapped',
    'OpenSSL ' || image.openssl_version, image.openssl_version,
    format('[{"id":12,"name":"server","startTicks":1,"libraries":['
        || '{"implementsTLS":false,"path":"/opt/lib/libcrypto.so.3","sha256":"%064x"},'
        || '{"implementsTLS":true,"path":"/opt/lib/libssl.so.3","sha256":"%064x"}]}]',
        image, image), 40000 + place * 37, '',
    1 + endpoint / 64, 1.5, 0, strftime('%Y-%m-%dT02:01:00.000Z', '2024-01-01', run || ' days'),
    iif(is_whole, format('%.*c', 3000, '.'), 'ready')
FROM started JOIN night USING (run) JOIN place USING (place) JOIN pull USING (run, server, release)
JOIN image ON image.id = image ORDER BY 1;

-- Attempts come before cells, which name the one that decides. A second has an even number.
INSERT INTO attempt (id, cell_id, number, endpoint_id, outcome, shape, detail, fault_operation,
    fault_subject, verdict, client_version, negative_control, group_by_client, group_on_wire,
    hello_retry_request, cipher_suite, signature_scheme, alert, alert_by, client_hello_bytes,
    server_hello_bytes, bytes_sent, bytes_received, certificate_chain_length,
    certificate_chain_bytes, starts, samples, handshakes_failed, connect_p50_us,
    server_hello_p50_us, handshake_p50_us, handshake_p95_us, first_byte_p50_us, started_at)
SELECT cell * 2 - 2 + attempt, cell, attempt,
    iif(ending = 'lab-fault', NULL, endpoint),
    ending, CASE ending WHEN 'agreed' THEN group_name WHEN 'refused' THEN 'alert 40 by server'
        ELSE 'start ' || server || ' on ' || release END,
    '', iif(ending = 'lab-fault', 'start', NULL), iif(ending = 'lab-fault', server, NULL),
    CASE ending WHEN 'agreed' THEN 'pass' WHEN 'lab-fault' THEN 'error'
        ELSE iif(is_possible, 'fail', 'unsupported') END,
    client_version, iif(pin IS NOT NULL AND ending <> 'lab-fault', 'refused', NULL),
    iif(agreed, group_id, NULL), iif(agreed, group_id, NULL),
    iif(ending = 'lab-fault', NULL, 0), iif(agreed, 'TLS_AES_256_GCM_SHA384', NULL),
    iif(agreed, iif(certificate = 'rsa-2048', 'rsa_pss_rsae_sha256', 'ecdsa_secp256r1_sha256'),
        NULL),
    iif(ending = 'refused', 40, NULL), iif(ending = 'refused', 'server', NULL),
    iif(ending = 'lab-fault', NULL, 204 + sent), iif(agreed, 90 + received, NULL),
    iif(ending = 'lab-fault', NULL, 388 + sent),
    CASE ending WHEN 'agreed' THEN 1704 + received WHEN 'refused' THEN 7 END,
    iif(agreed, 1, NULL), iif(agreed, 480, NULL),
    CASE ending WHEN 'agreed' THEN starts WHEN 'refused' THEN 1 ELSE 0 END,
    CASE ending WHEN 'agreed' THEN iif(is_whole, 20 * starts, 2) WHEN 'refused' THEN 2 ELSE 0 END,
    iif(ending = 'refused', 3, 0), iif(agreed, 48, NULL), iif(agreed, handshake / 2, NULL),
    iif(agreed, handshake, NULL), iif(agreed, handshake + handshake / 50, NULL),
    iif(agreed, handshake + handshake / 4, NULL),
    strftime('%Y-%m-%dT02:01:00.000Z', '2024-01-01', run || ' days')
FROM (
    SELECT fate.*, attempt, ending, ending = 'agreed' AS agreed
    FROM fate JOIN (
        SELECT column1 AS verdict, column2 AS attempt, column3 AS ending FROM (VALUES
            ('pass', 1, 'agreed'), ('unsupported', 1, 'refused'), ('fail', 1, 'refused'),
            ('fail', 2, 'refused'), ('flaky', 1, 'refused'), ('flaky', 2, 'agreed'),
            ('error', 1, 'lab-fault'), ('error', 2, 'lab-fault'))
    ) USING (verdict)
    ORDER BY cell, attempt
) JOIN plan USING (number) JOIN started USING (run, place) WHERE start = 1 ORDER BY 1;

INSERT INTO cell (id, uuid, run_id, number, key, server, release, origin, base, group_name,
    group_id, policy, certificate, client, scenario, image_id, expected, expected_shape, meaning,
    reason, rule, verdict, attempts, decisive_attempt_id, positive_control)
SELECT cell, format('%08x-0002-4000-8000-%012x', run, number), run, number, key, server, release,
    'compiled', 'debian-12', group_name, group_id, policy, certificate, client, 'handshake', image,
    iif(is_possible, 'agreed', 'refused'),
    iif(is_possible, group_name, 'alert 40 by server'),
    iif(is_possible, 'works', 'impossible'),
    iif(is_possible, 'The server''s TLS library implements the group.',
        'OpenSSL before 3.5 has no ML-KEM.'),
    iif(is_possible, 'Lab/expectations.yaml:243', 'Lab/expectations.yaml:42'), verdict,
    iif(verdict IN ('pass', 'unsupported'), 1, 2), cell * 2 - 1, 'agreed'
FROM fate CROSS JOIN plan USING (number) ORDER BY cell;

-- The warm-up is number 0; of the others the middle one takes what the attempt says.
CREATE TEMP VIEW handshake AS
    WITH counted(sample) AS (SELECT 0 UNION ALL SELECT sample + 1 FROM counted WHERE sample < 20)
    SELECT attempt.id AS attempt, start, endpoint, sample, is_whole, outcome, shape, group_id, sent,
        received AS share, bytes_sent, bytes_received, group_on_wire AS agreed,
        48 + handshake_p50_us / 2 AS server_hello, 48 + handshake_p50_us + CASE sample % 3
            WHEN 1 THEN 0 WHEN 2 THEN handshake_p50_us / 50 ELSE - handshake_p50_us / 60 END
            -- Starts after the first are up to 3 % slower or faster.
            + iif(start > 1, handshake_p50_us * ((fate.number * (fate.run + start * start * start)
                * 2654435761 % 4294967296 >> 16) % 61 - 30) / 1000, 0) AS finished,
        48 + first_byte_p50_us AS first_byte
    FROM fate CROSS JOIN plan USING (number)
    CROSS JOIN attempt ON cell_id = cell AND attempt.starts > 0
    CROSS JOIN started ON started.run = fate.run AND started.place = plan.place
        AND start <= attempt.starts
    CROSS JOIN counted ON sample <= attempt.samples / attempt.starts;

INSERT INTO sample (attempt_id, start, number, outcome, shape, detail, connected_us,
    client_hello_sent_us, server_hello_received_us, finished_sent_us, first_response_byte_us,
    bytes_sent, bytes_received, endpoint_id, evidence)
SELECT attempt, start, sample, outcome, shape, '', 48, 100, server_hello, finished, first_byte,
    bytes_sent, bytes_received, endpoint,
    CASE is_whole WHEN 0 THEN evidence ELSE json_patch(evidence, details) END
FROM (
    SELECT *, json_object('number', sample, 'offered', json_array(group_id),
        'stop', iif(agreed, 'done', 'library-error'),
        'phase', iif(agreed, 'response', 'server-hello'), 'groupByLibrary', agreed,
        'alerts', json('[]'), 'libraryMessages', json('[]'), 'times', json_object('connected', 48,
            'clientHelloSent', 100, 'serverHelloReceived', server_hello, 'finishedSent', finished,
            'firstResponseByte', first_byte),
        'wire', json_object('alerts', iif(agreed, json('[]'),
                json('[{"description":40,"level":2,"sender":"server","time":294}]')),
            'bytesSent', bytes_sent, 'bytesReceived', bytes_received,
            'changeCipherSpecSent', json(iif(agreed, 'true', 'false')),
            'changeCipherSpecReceived', json(iif(agreed, 'true', 'false')),
            'clientHellos', json('[]'), 'messages', json('[]'), 'ownViolations', json('[]'),
            'peerViolations', json('[]'), 'protectedRecordsSent', iif(agreed, 3, 0),
            'protectedRecordsReceived', iif(agreed, 8, 0), 'times', json('{}'),
            'serverHello', iif(agreed, json_object('cipherSuite', 4866, 'group', group_id,
                'hasCookie', json('false'), 'hasPreSharedKey', json('false'),
                'keyShareLength', share, 'version', 772), NULL))) AS evidence,
        -- What is left out above, as OpenSSL 3.6 and nginx have it.
        iif(agreed, '{"certificate":{"chainBytes":480,"chainLength":1,"isTheIssued":true},'
            || '"response":{"bytes":261,"firstLine":"HTTP/1.1 200 OK","holdsNonce":true,'
            || '"isEndless":false,"isLeftOpen":false,"status":200,"surplusBytes":0},'
            || '"signatureScheme":1027,', '{') || '"libraryMessages":' || (
                SELECT json_group_array(json_object('isHelloRetryRequest', json('false'),
                    'length', length, 'sender', sender, 'time', 100 + position * 70,
                    'type', type)) FROM message_kind WHERE agreed OR position = 1
            ) || format(',"wire":{"clientHellos":[{"cipherSuites":[4866,4867,4865],"groups":[%d],'
            || '"hasCookie":false,"hasPreSharedKey":false,"keyShares":[{"group":%d,"length":%d}],'
            || '"serverName":"lab.test","signatureSchemes":[2309,2310,2308,1027,1283,1539,2055,'
            || '2056,2074,2075,2076,2057,2058,2059,2052,2053,2054,1025,1281,1537],'
            || '"versions":[772]}]}}', group_id, group_id, sent) AS details
    FROM handshake
)
ORDER BY attempt, start, sample;

-- Controls have the evidence of a handshake that ended like them.
INSERT INTO control (endpoint_id, kind, client, outcome, shape, detail, evidence)
SELECT id, iif(policy = 'pinned', 'negative', 'positive'), 'openssl@4.0', answer.column2,
    answer.column3, '', (SELECT evidence FROM sample WHERE outcome = answer.column2 LIMIT 1)
FROM endpoint JOIN (VALUES ('pinned', 'refused', 'alert 40 by server'),
    ('default', 'agreed', 'X25519')) AS answer ON answer.column1 = policy
ORDER BY id;

INSERT INTO message (sample_id, position, sender, type, name, length, time_us, encrypted)
SELECT sample.id, position, sender, type, name, CASE type
    WHEN 1 THEN client_hello_bytes WHEN 2 THEN server_hello_bytes
    -- An ECDSA signature has one of three lengths (RFC 3279 section 2.2.3).
    WHEN 15 THEN 78 + sample.id * 2654435761 % 4294967296 % 3
    ELSE length END, 100 + position * 70, type > 2
FROM fate CROSS JOIN attempt ON cell_id = cell AND attempt.outcome = 'agreed' AND is_whole
CROSS JOIN sample ON sample.attempt_id = attempt.id AND sample.start = 1 AND sample.number = 1
CROSS JOIN message_kind
ORDER BY sample.id, position;
