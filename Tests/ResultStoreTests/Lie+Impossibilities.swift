import Interop

extension Lie {
    /// Impossibilities that nothing shows.
    static let ofImpossibilities = [
        Lie(
            name: "unsupported without a positive control",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            positiveControl: nil,
            words: "CHECK",
        ),
        Lie(
            name: "unsupported where the positive control was refused",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            positiveControl: .refused,
            words: "CHECK",
        ),
        Lie(
            name: "unsupported where it should work",
            verdict: .unsupported,
            attempts: [.agreed(verdict: .unsupported)],
            words: "what agrees is not impossible",
        ),
        Lie(
            name: "unsupported with a positive control that nobody made",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            controls: [.refused(on: "endpoint-1")],
            words: positive,
        ),
        Lie(
            name: "unsupported without a server",
            verdict: .unsupported,
            attempts: [.refused(on: nil, verdict: .unsupported, negativeControl: nil)],
            expectation: .impossible,
            words: server,
        ),
        Lie(
            name: "unsupported without a handshake",
            verdict: .unsupported,
            attempts: [
                .silent(Ending(.refused, shape: "alert 40 by server"), verdict: .unsupported)
            ],
            expectation: .impossible,
            words: shown,
        ),
        Lie(
            name: "unsupported over a library that is not proven",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            endpoint: .sample("endpoint-1", for: .sample(1), proof: nil),
            words: shown,
        ),
        Lie(
            name: "unsupported after a handshake that agreed",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported, and: .agreed(number: 3))],
            expectation: .impossible,
            words: contrary,
        ),
        Lie(
            name: "unsupported with another shape",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible(.refused, .words("silent-close")),
            words: ending,
        ),
        Lie(
            name: "unsupported with words that match no pattern",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible(.refused, .matching("alert (70|80)")),
            words: ending,
        ),
        Lie(
            name: "unsupported and agreed",
            verdict: .unsupported,
            attempts: [.agreed(verdict: .unsupported)],
            expectation: .impossible(.agreed, .cellGroup),
            words: "what agrees is not impossible",
        ),
        Lie(
            name: "unsupported configuration under a server that did not end",
            verdict: .unsupported,
            attempts: [
                .silent(Ending(.configRejected, shape: "exit 1"), verdict: .unsupported)
            ],
            expectation: .impossible(.configRejected, .words("exit 1")),
            words: shown,
        ),
        Lie(
            name: "unsupported start of a server that was ready",
            verdict: .unsupported,
            attempts: [.silent(Ending(.timeout, shape: "phase start"), verdict: .unsupported)],
            expectation: .impossible(.timeout, .words("phase start")),
            words: shown,
        ),
        Lie(
            name: "a pin ignored for another group than the control got",
            verdict: .unsupported,
            attempts: [.pinIgnored(got: "X448")],
            expectation: .impossible(.pinIgnored, .words("got X448")),
            controls: [.admitted(on: "endpoint-1"), .agreed(on: "endpoint-0")],
            words: shown,
        ),
    ]
}
