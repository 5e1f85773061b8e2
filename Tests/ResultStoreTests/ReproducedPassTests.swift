import Interop
import Testing

@testable import ResultStore

@Suite struct `A pass of a reproduction` {
    /// A reproduction's pass that lacks one of its witnesses, with the schema's word against it.
    struct Lie: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var attempt = AttemptRecord.agreed()
        var positiveControl: Outcome? = .agreed
        var endpoints = [EndpointRecord.control(), .sample("endpoint-1", for: .sample(1))]
        var controls = [
            ControlRecord.agreed(on: "endpoint-0"), .refused(on: "endpoint-1"),
        ]
        let word: String

        init(_ name: String, _ word: String, _ change: (inout Lie) -> Void = { _ in }) {
            testDescription = name
            self.word = word
            change(&self)
        }
    }

    private static let positive = "a pass needs the positive control of its image"
    private static let start = "a pass needs proof and control on every start of its server"
    private static let otherwise = "a pass has no handshake that says otherwise"

    static let passes = [
        Lie("without a word of the positive control", positive) { $0.positiveControl = nil },
        Lie("whose positive control was refused", positive) { $0.positiveControl = .refused },
        Lie("without the positive control itself", positive) { $0.controls.removeFirst() },
        Lie("whose positive control had no proof", positive) {
            $0.endpoints[0] = .sample("endpoint-0", for: .sample(9, policy: .default), proof: nil)
        },
        Lie("without a word of the negative control", start) {
            $0.attempt = .agreed(negativeControl: nil)
        },
        Lie("whose pin is not in force", start) {
            $0.attempt = .agreed(negativeControl: "admitted")
        },
        Lie("without the negative control itself", start) { $0.controls.removeLast() },
        Lie("whose negative control got in", start) {
            $0.controls[1] = .admitted(on: "endpoint-1")
        },
        Lie("whose client broke the negative control off", start) {
            $0.controls[1] = .refused(on: "endpoint-1", by: .client)
        },
        Lie("whose negative control is another server's", start) {
            $0.controls[1] = .refused(on: "endpoint-0")
        },
        Lie("without a proof of its server", start) {
            $0.endpoints[1] = .sample("endpoint-1", for: .sample(1), proof: nil)
        },
        Lie("whose proof has no process", start) {
            $0.endpoints[1] = .sample("endpoint-1", for: .sample(1), processes: [])
        },
        Lie("without its server", start) { $0.endpoints.removeLast() },
        Lie("without the server of its second start", start) {
            $0.attempt = .agreed(onStarts: ["endpoint-1", "endpoint-2"])
        },
        Lie("without the control of its second start", start) {
            $0.attempt = .agreed(onStarts: ["endpoint-1", "endpoint-2"])
            $0.endpoints.append(.sample("endpoint-2", for: .sample(1)))
        },
        Lie("on another group", otherwise) {
            $0.attempt = .alike(
                Ending(.agreed, shape: "X25519"),
                { .agreed(number: $0, on: .x25519) },
                .pass
            )
        },
        Lie("whose wire has another group", otherwise) {
            $0.attempt = .alike(
                Ending(.agreed, shape: "X25519MLKEM768"),
                { .agreed(number: $0, on: .x25519) },
                .pass
            )
        },
        Lie("of a refusal", "only an agreed handshake passes") {
            $0.attempt = .refused(verdict: .pass)
        },
    ]

    @Test(arguments: passes)
    func `is never stored without every witness`(_ lie: Lie) throws {
        let store = try `A reproduction`.store()
        let number = try store.begin(`A reproduction`.record())
        let error = #expect(throws: StoreError.self) {
            try store.record(
                ReproductionAttempt(
                    number: 1,
                    attempt: lie.attempt,
                    isSame: false,
                    expectation: .works,
                    positiveControl: lie.positiveControl,
                    endpoints: lie.endpoints,
                    controls: lie.controls,
                ),
                of: number,
            )
        }
        #expect(error?.description.contains(lie.word) == true, "\(String(describing: error))")
        #expect(try store.count("SELECT count(*) FROM reproduction_attempt") == 0)
    }

    @Test func `is one by several starts that all have theirs`() throws {
        let store = try `A reproduction`.store()
        let number = try store.begin(`A reproduction`.record())
        let attempt = ReproductionAttempt(
            number: 1,
            attempt: .agreed(onStarts: ["endpoint-1", "endpoint-2"]),
            isSame: true,
            expectation: .works,
            positiveControl: .agreed,
            endpoints: [
                .control(), .sample("endpoint-1", for: .sample(1)),
                .sample("endpoint-2", for: .sample(1)),
            ],
            controls: [
                .agreed(on: "endpoint-0"), .refused(on: "endpoint-1"), .refused(on: "endpoint-2"),
            ],
        )
        try store.record(attempt, of: number)
        #expect(try store.count("SELECT count(*) FROM reproduction_attempt") == 1)
    }
}
