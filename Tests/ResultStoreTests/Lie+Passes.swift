import EvidenceTesting
import Interop

extension Lie {
    /// Passes, and failures, that do not follow.
    static let ofPasses = [
        Lie(name: "it was refused", attempts: [.refused(verdict: .pass)], words: ending),
        Lie(
            name: "it agreed on something else",
            expectation: .agreed(on: "X25519"),
            words: ending
        ),
        Lie(name: "nothing was expected", expectation: nil, words: ending),
        Lie(name: "another attempt failed", attempts: [.agreed(), .refused(2)], words: attempts),
        Lie(name: "the attempt failed", attempts: [.agreed(verdict: .fail)], words: attempts),
        Lie(
            name: "a failure hides behind a fault",
            verdict: .error,
            attempts: [.refused(), .disturbed(2)],
            words: attempts,
        ),
        Lie(
            name: "two failures are called flaky",
            verdict: .flaky,
            attempts: [.refused(), .refused(2)],
            words: attempts,
        ),
        Lie(
            name: "the first attempt is not there",
            attempts: [.agreed(2)],
            words: "a cell is judged by all of its attempts",
        ),
        Lie(
            name: "the attempt ran on the endpoint of another cell",
            endpoint: .sample("endpoint-1", for: .sample(1, server: "apache")),
            words: foreign,
        ),
        Lie(
            name: "a negative control that nobody made",
            controls: [.agreed(on: "endpoint-0")],
            words: negative,
        ),
        Lie(
            name: "a negative control that got in",
            controls: [.admitted(on: "endpoint-1"), .agreed(on: "endpoint-0")],
            words: negative,
        ),
        Lie(
            name: "a negative control that the client ended",
            controls: [.refused(on: "endpoint-1", by: .client), .agreed(on: "endpoint-0")],
            words: negative,
        ),
        Lie(
            name: "a timeout is what works",
            attempts: [.silent(Ending(.timeout, shape: "phase start"), verdict: .pass)],
            expectation: .late,
            words: "only an agreed handshake passes",
        ),
        Lie(name: "nobody made a positive control", positiveControl: nil, words: image),
        Lie(name: "the positive control was refused", positiveControl: .refused, words: image),
        Lie(
            name: "the positive control was made under a pin",
            controls: [.refused(on: "endpoint-1"), .agreed(on: "endpoint-1")],
            words: positive,
        ),
        Lie(
            name: "the positive control was another client's",
            controls: [
                .refused(on: "endpoint-1"),
                .agreed(on: "endpoint-0", by: .openssl("debian-12")),
            ],
            words: positive,
        ),
        Lie(
            name: "the positive control agreed on another group",
            controls: [
                .refused(on: "endpoint-1"),
                .agreed(on: "endpoint-0", seeing: .agreed(number: 0, on: .x25519MLKEM768)),
            ],
            words: positive,
        ),
        Lie(
            name: "the positive control did not accept the certificate",
            controls: [
                .refused(on: "endpoint-1"),
                .agreed(
                    on: "endpoint-0",
                    seeing: .agreed(number: 0, on: .x25519)
                        .saying(certificate: .issued(error: "expired")),
                ),
            ],
            words: positive,
        ),
        Lie(
            name: "the proof is of no process",
            endpoint: .sample("endpoint-1", for: .sample(1), processes: []),
            words: proof,
        ),
        Lie(
            name: "the proof is of a process without libcrypto",
            endpoint: .sample(
                "endpoint-1",
                for: .sample(1),
                processes: [.nginx, .sample(13, libraries: ["libssl"])],
            ),
            words: proof,
        ),
    ]
}
