import EvidenceTesting
import Interop

@testable import Analysis

/// A trial that can be changed piece by piece: nginx that agreed, unless said otherwise.
struct SampleTrial {
    var outcome = Ending(.agreed, shape: "X25519MLKEM768")
    var fault: Fault?
    var verdict = Verdict.pass
    var group: NamedGroup? = .x25519MLKEM768
    var groupOnWire: NamedGroup? = .x25519MLKEM768
    var alerts: [LibraryAlert] = []
    var bytesReceived = 2824
    var signatureLength = 79
    var handshake = 900
    var clientVersion: String? = "3.6.5"
    var serverTLS: String? = "OpenSSL 3.5.9"
    var digest = "sha256:1111222233334444"
    var configuredBy = "ssl_ecdh_curve"
    var command = ["nginx", "-c", "/lab/w1/e2/nginx.conf"]
    var environment = ["OPENSSL_CONF=/lab/w1/e2/openssl.cnf"]
    var files = [
        "nginx.conf": "listen 127.0.0.1:10001 ssl;\nkeepalive 100010;\nreturn 200 n0nce;\n",
        "server.crt": "-----BEGIN CERTIFICATE-----\nMIIB\n",
    ]
    var startsBefore: [String] = []
    var port = 10_001
    var nonce = "n0nce"
    var expected: String? = "agreed, X25519MLKEM768"
    var positiveControl: Outcome? = .agreed
    var control = Ending(.refused, shape: "alert 40 by server")

    private static let identity = EndpointIdentity(
        server: "nginx",
        release: "debian-13",
        policy: .pinned,
        pin: .x25519MLKEM768,
        certificate: .ecdsaP256,
    )

    private static let moment = Timestamp(microseconds: 1_795_491_631_042_000)

    /// The trial.
    var trial: Trial {
        Trial(
            attempt: attempt,
            expected: expected,
            endpoint: endpoint,
            controls: [
                ControlRecord(
                    kind: .negative,
                    endpointID: "endpoint",
                    client: .openssl("debian-14"),
                    ending: control,
                    evidence: evidence(0),
                )
            ],
            positiveControl: positiveControl,
            image: ImageRecord(
                reference: "pqlab/nginx:debian-13",
                digest: digest,
                purpose: "server",
                server: "nginx",
                release: "debian-13",
                base: "debian-13",
                opensslSource: nil,
                recipeHash: "beef",
                recipe: "",
                versions: ImageVersions(server: "1.26.3", openssl: "3.5.9"),
                createdAt: "",
            ),
            benchDigest: "sha256:bbbb",
            names: GroupNames([]),
        )
    }

    private var attempt: AttemptRecord {
        AttemptRecord(
            number: 1,
            endpointID: "endpoint",
            result: fault.map { .disturbed($0) } ?? .ended(outcome),
            verdict: verdict,
            clientVersion: clientVersion,
            negativeControl: "refused",
            samples: (startsBefore + ["endpoint"]).enumerated().flatMap { start, id in
                (0...2).map {
                    SampleRecord(
                        start: start + 1,
                        endpointID: id,
                        ending: outcome,
                        evidence: evidence($0)
                    )
                }
            },
            startedAt: Self.moment,
        )
    }

    private var endpoint: EndpointRecord {
        EndpointRecord(
            id: "endpoint",
            identity: Self.identity,
            imageRecipeHash: "beef",
            container: "pqlab-12345678-w1-e2",
            port: port,
            configuredBy: configuredBy,
            command: command,
            environment: environment,
            files: files,
            configurationHash: "c0de",
            nonce: nonce,
            proof: serverTLS.map { _ in .mapped },
            serverTLS: serverTLS,
            processes: [],
            readyAfter: 41_000,
            readyNote: "",
            exitStatus: nil,
            log: "",
            wave: 1,
            loadAverage: 0,
            otherRuns: 0,
            startedAt: Self.moment,
        )
    }

    private func evidence(_ number: Int) -> HandshakeEvidence {
        var draft = EvidenceDraft(agreeingOn: .x25519MLKEM768)
        draft.number = number
        draft.groupByLibrary = group
        draft.certificate = nil
        draft.response = nil
        draft.alerts = alerts
        draft.libraryMessages = [
            WireMessage(
                type: .certificateVerify,
                sender: .server,
                length: signatureLength,
                time: 600
            )
        ]
        draft.wire.serverHello = groupOnWire.map { .naming($0, shareLength: 1120) }
        draft.wire.bytesSent = 1598
        draft.wire.bytesReceived = bytesReceived
        draft.times.connected = 100
        draft.times.clientHelloSent = 150
        draft.times.serverHelloReceived = 500
        draft.times.finishedSent = 100 + handshake
        return draft.evidence
    }
}
