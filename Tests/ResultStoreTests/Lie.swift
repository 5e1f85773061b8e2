import EvidenceTesting
import Interop
import Testing

/// A cell record that the schema must refuse, and the words in which it does.
struct Lie: Sendable, CustomTestStringConvertible {
    let name: String
    var cell = Cell.sample(1)
    var verdict = Verdict.pass
    var attempts: [AttemptRecord] = [.agreed()]
    var expectation: Interop.Expectation? = .works
    var positiveControl: Outcome? = .agreed
    var endpoint = EndpointRecord.sample("endpoint-1", for: .sample(1))
    var controls: [ControlRecord] = [.refused(on: "endpoint-1"), .agreed(on: "endpoint-0")]
    let words: String
    var further: [EndpointRecord] = []

    var testDescription: String { name }

    /// The wave that tells it; its positive control has an endpoint of its own.
    var wave: WaveRecord {
        WaveRecord(
            endpoints: [.control(), endpoint] + further,
            controls: controls,
            cells: [
                CellRecord(
                    cell: cell,
                    expectation: expectation,
                    verdict: verdict,
                    positiveControl: positiveControl,
                    attempts: attempts,
                )
            ],
        )
    }

    static let evidence = "a pass needs every piece of its evidence"
    static let handshake = "a pass has no handshake that says otherwise"
    static let attempts = "a verdict follows from the attempts of its cell"
    static let ending = "a good verdict ends as expected"
    static let positive = "a positive control that agreed needs the control"
    static let negative = "the answer to a negative control needs the control"
    static let key = "a private key is never stored"
    static let image = "a pass needs the positive control of its image"
    static let proof = "a proof needs the processes that it is of"
    static let shown = "an expected end needs what shows it"
    static let server = "a handshake is made with an endpoint of its own cell"
    static let foreign = "an attempt runs on an endpoint of its own cell"
    static let contrary = "an expected end has no handshake that says otherwise"
}

extension Lie {
    /// Passes that lack a witness.
    static let ofWitnesses = [
        Lie(
            name: "the library names another group",
            attempts: [.agreed(but: { $0.saying(groupByLibrary: .x25519) }, everywhere: true)],
            words: evidence,
        ),
        Lie(
            name: "the library names no group",
            attempts: [.agreed(but: { $0.saying(groupByLibrary: .some(nil)) }, everywhere: true)],
            words: evidence,
        ),
        Lie(
            name: "the wire shows another group",
            attempts: [.agreed(but: { $0.saying(groupOnWire: .x25519) }, everywhere: true)],
            words: evidence,
        ),
        Lie(
            name: "there is no handshake but the warm-up",
            attempts: [.agreed(handshakes: [])],
            words: evidence,
        ),
        Lie(
            name: "the library under the server is not proven",
            endpoint: .sample("endpoint-1", for: .sample(1), proof: nil),
            words: evidence,
        ),
        Lie(
            name: "the pin was not tested",
            attempts: [.agreed(negativeControl: nil)],
            words: evidence,
        ),
        Lie(
            name: "the pin is not in force",
            attempts: [.agreed(negativeControl: "admitted")],
            controls: [.admitted(on: "endpoint-1"), .agreed(on: "endpoint-0")],
            words: evidence,
        ),
        Lie(
            name: "one handshake failed",
            attempts: [.agreed(but: { $0 }, ending: Ending(.refused, shape: "silent-close"))],
            words: evidence,
        ),
        Lie(
            name: "the library of one handshake names another group",
            attempts: [.agreed(but: { $0.saying(groupByLibrary: .x25519) })],
            words: handshake,
        ),
        Lie(
            name: "the wire of one handshake shows another group",
            attempts: [.agreed(but: { $0.saying(groupOnWire: .x25519) })],
            words: handshake,
        ),
        Lie(
            name: "one handshake saw another certificate",
            attempts: [.agreed(but: { $0.saying(certificate: .issued(false)) })],
            words: handshake,
        ),
        Lie(
            name: "one handshake did not accept the certificate",
            attempts: [.agreed(but: { $0.saying(certificate: .issued(error: "expired")) })],
            words: handshake,
        ),
        Lie(
            name: "one handshake saw no certificate",
            attempts: [.agreed(but: { $0.saying(certificate: .some(nil)) })],
            words: handshake,
        ),
        Lie(
            name: "the nonce of one handshake did not come back",
            attempts: [.agreed(but: { $0.saying(response: .saying(holdsNonce: false)) })],
            words: handshake,
        ),
        Lie(
            name: "one handshake got another status",
            attempts: [.agreed(but: { $0.saying(response: .saying("HTTP/1.1 500", status: 500)) })],
            words: handshake,
        ),
        Lie(
            name: "BoringSSL names another group",
            cell: .sample(1, client: ClientName("boringssl")),
            attempts: [.agreed(but: { $0.saying(groupByLibrary: .x25519) }, everywhere: true)],
            controls: [
                .refused(on: "endpoint-1"),
                .agreed(on: "endpoint-0", by: ClientName("boringssl")),
            ],
            words: evidence,
        ),
    ]

    /// Verdicts that do not follow.
    static let ofVerdicts = ofPasses + ofImpossibilities
}
