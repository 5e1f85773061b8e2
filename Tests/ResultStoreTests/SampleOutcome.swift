import EvidenceTesting
import Interop
import Testing

@testable import ResultStore

/// A way for an attempt to end, and what the view has to say of it.
struct SampleOutcome: Sendable, CustomTestStringConvertible {
    let attempt: AttemptRecord
    var controls: [ControlRecord] = [.agreed(on: "endpoint-0"), .refused(on: "endpoint-1")]
    let columns: [ResultColumn: ResultValue]

    var testDescription: String { "\(attempt.result.outcomeName): \(attempt.result.shape)" }

    /// What holds where no byte of the server's came, and nothing was agreed on.
    private static let nothing: [ResultColumn: ResultValue] = [
        .groupByClient: .null, .groupOnWire: .null, .helloRetryRequest: .null,
        .cipherSuite: .null, .signatureScheme: .null, .alert: .null, .alertBy: .null,
        .timeoutPhase: .null, .handshakeP50: .null, .handshakeP95: .null,
    ]

    private static func with(
        _ columns: [ResultColumn: ResultValue]
    ) -> [ResultColumn: ResultValue] {
        nothing.merging(columns) { $1 }
    }

    private static func alert(_ sender: Role) -> LibraryAlert {
        LibraryAlert(description: .decodeError, sender: sender)
    }

    static let all: [SampleOutcome] =
        [beforeTheWire, onTheWire, timeouts].flatMap(\.self)

    private static let beforeTheWire = [
        SampleOutcome(
            attempt: .alike(
                Ending(.clientCannot, shape: "unknown group", detail: "error:0A080106"),
                { .unanswered(number: $0, stop: .cannot, bytesReceived: 0) },
            ),
            columns: with([.detail: .text("error:0A080106"), .samples: .integer(2)]),
        ),
        SampleOutcome(
            attempt: .silent(Ending(.buildFailed, shape: "cc: no such file")),
            columns: with([.samples: .integer(0), .starts: .integer(0), .bytesSent: .null]),
        ),
        SampleOutcome(
            attempt: .silent(
                Ending(.configRejected, shape: "exit 1: unknown curve", detail: "nginx: [emerg]")
            ),
            columns: with([.detail: .text("nginx: [emerg]"), .negativeControl: .null]),
        ),
        SampleOutcome(
            attempt: .silent(Ending(.crashed, shape: "client process, signal 11")),
            columns: with([.handshakesFailed: .integer(0)]),
        ),
    ]

    private static let onTheWire = [
        SampleOutcome(
            attempt: .alike(
                Ending(.pinIgnored, shape: "got X25519"),
                { .agreed(number: $0) },
                negativeControl: "admitted",
            ),
            controls: [.agreed(on: "endpoint-0"), .admitted(on: "endpoint-1")],
            columns: [
                .negativeControl: .text("admitted"), .groupOnWire: .integer(0x11ec),
                .groupID: .integer(0x11ec),
            ],
        ),
        SampleOutcome(
            attempt: .alike(Ending(.wrongGroup, shape: "offered X25519MLKEM768, got X25519")) {
                .agreed(number: $0).saying(groupByLibrary: .some(nil), groupOnWire: .x25519)
            },
            columns: [
                .groupByClient: .null, .groupOnWire: .integer(0x001d),
                .groupID: .integer(0x11ec), .negativeControl: .text("refused"),
            ],
        ),
        SampleOutcome(
            attempt: .alike(Ending(.broken, shape: "expected HTTP status 200, came 500")) {
                .agreed(number: $0).saying(response: .saying("HTTP/1.1 500", status: 500))
            },
            columns: [
                .groupByClient: .integer(0x11ec), .groupOnWire: .integer(0x11ec),
                .handshakesFailed: .integer(3),
            ],
        ),
        SampleOutcome(
            attempt: .alike(
                Ending(.refused, shape: "alert 40 by server"),
                HandshakeEvidence.refused,
            ),
            columns: with([
                .alert: .integer(40), .alertBy: .text("server"), .helloRetryRequest: .integer(0),
            ]),
        ),
        SampleOutcome(
            attempt: .alike(Ending(.refused, shape: "alert 50 by client")) {
                .unanswered(
                    number: $0,
                    stop: .libraryError,
                    bytesReceived: 90,
                    alertsByLibrary: [alert(.client)],
                )
            },
            columns: with([
                .alert: .integer(50), .alertBy: .text("client"), .helloRetryRequest: .integer(0),
            ]),
        ),
        SampleOutcome(
            attempt: .alike(Ending(.refused, shape: "silent-close")) {
                .unanswered(number: $0, stop: .closed, bytesReceived: 0)
            },
            columns: with([.bytesReceived: .integer(0), .bytesSent: .integer(1433)]),
        ),
        SampleOutcome(
            attempt: .alike(Ending(.agreed, shape: "X25519MLKEM768")) {
                .agreed(number: $0, retried: true)
            },
            columns: [
                .helloRetryRequest: .integer(1), .alert: .null, .alertBy: .null,
                .handshakesFailed: .integer(0), .handshakeP50: .integer(2400),
            ],
        ),
    ]

    private static let timeouts = HandshakePhase.allCases.map { phase in
        SampleOutcome(
            attempt: .alike(Ending(.timeout, shape: "phase \(phase.rawValue)")) {
                .unanswered(number: $0, stop: .timeout, bytesReceived: 0)
            },
            columns: with([.timeoutPhase: .text(phase.rawValue)]),
        )
    }
}
