import EvidenceTesting
import Interop

extension Lie {
    static let bad = "a share that is refused for being bad has to be bad"

    /// A pass of a scenario with all its handshakes, spoiled in one place.
    static func scenario(
        _ scenario: Scenario,
        _ name: String,
        client: ClientName = .swift,
        words: String = handshake,
        but change: (inout ScenarioDraft) -> Void = { _ in },
    ) -> Lie {
        let cell = Cell.sample(1, policy: .default, client: client, scenario: scenario)
        let drafts = (0...(scenario.ownSamples ?? 2)).map { number in
            var draft = ScenarioDraft(scenario, number: number)
            change(&draft)
            return draft
        }
        let ending =
            scenario == .badShare
            ? Ending(.refused, shape: "alert 47 by server")
            : Ending(.agreed, shape: "X25519MLKEM768")
        return Lie(
            name: "\(scenario.rawValue): \(name)",
            cell: cell,
            attempts: [
                .sample(
                    1,
                    on: "endpoint-1",
                    .ended(ending),
                    .pass,
                    drafts.map { draft in
                        let agrees = scenario.isCounterproof(draft.number)
                        return SampleRecord(
                            start: 1,
                            ending: agrees ? Ending(.agreed, shape: "X25519MLKEM768") : ending,
                            evidence: draft.evidence,
                        )
                    },
                    negativeControl: nil,
                )
            ],
            expectation: scenario == .badShare ? .refusedAsItShould : .works,
            endpoint: .sample("endpoint-1", for: cell),
            controls: [.agreed(on: "endpoint-0", by: client)],
            words: words,
        )
    }

    /// What cells of all scenarios say when it is the truth.
    static let truths = [
        scenario(.hrr, "the truth"), scenario(.fallback, "the truth"),
        scenario(.splitHello, "the truth"), scenario(.badShare, "the truth"),
        scenario(.resumption, "the truth"),
    ]

    /// Passes of scenarios that were not what they are about.
    static let ofScenarios = [
        scenario(.hrr, "no request") { $0.wire.helloRetryRequest = nil },
        scenario(.hrr, "a request for another group") {
            $0.wire.helloRetryRequest = .naming(.x25519)
        },
        scenario(.hrr, "a key share from the first") { $0.offer(shares: [1216]) },
        scenario(.fallback, "one key share") { $0.offer(shares: [1216]) },
        scenario(.splitHello, "a hello in one piece") { $0.wire.helloFraming = nil },
        scenario(.splitHello, "a cut outside of the key share") {
            $0.wire.helloFraming = WireHelloFraming(
                segments: [5, 1428],
                records: [5, 1423],
                isKeyShareCut: false
            )
        },
        scenario(.resumption, "no pre-shared key on the wire") {
            $0.wire.serverHello = .naming(.x25519MLKEM768, shareLength: 1120)
        },
        scenario(.resumption, "no word of the library") { $0.isResumed = nil },
        scenario(.badShare, "shares that were not bad", words: bad) { $0.offer(shares: [1216]) },
        scenario(.badShare, "a valid key", words: bad) { draft in
            draft.offer(shares: [[1216, 1215, 1217, 1216, 1216][draft.number]])
        },
        scenario(.badShare, "a bad key first", words: bad) { draft in
            if draft.number == 0 { draft.offer(shares: [1216], flaw: .notReduced) }
        },
        scenario(.badShare, "no group by the library to the good one", words: bad) { draft in
            if draft.number == 4 { draft.isMute = true }
        },
        scenario(.badShare, "no key share", words: bad) { $0.offer(shares: []) },
    ]
}

/// A handshake of a scenario as it has to be, for a test to spoil.
struct ScenarioDraft {
    let number: Int
    var wire: WireEvidence
    var isResumed: Bool?

    /// Whether its library has no word for the group.
    var isMute = false

    private let scenario: Scenario
    private let model: HandshakeEvidence

    init(_ scenario: Scenario, number: Int) {
        self.number = number
        self.scenario = scenario
        model =
            scenario == .badShare && !scenario.isCounterproof(number)
            ? .refused(number: number)
            : .agreed(number: number, retried: scenario == .hrr)
        wire = model.wire
        let resumes = scenario == .resumption && number == 1
        isResumed = resumes ? true : nil
        switch scenario {
        case .hrr:
            offer(shares: [])
            wire.clientHellos.append(.sharing([.x25519MLKEM768]))
        case .fallback: offer([.x25519MLKEM768, .x25519], shares: [1216, 32])
        case .splitHello:
            wire.helloFraming = WireHelloFraming(
                segments: number % 2 == 0 ? [700, 733] : [1438],
                records: number % 2 == 0 ? [1428] : [700, 728],
                isKeyShareCut: true,
            )
        case .badShare:
            offer(
                shares: [[1216, 1215, 1217, 1216, 1216][number]],
                flaw: number == 3 ? .notReduced : nil
            )
        case .resumption where resumes:
            wire.serverHello = .naming(
                .x25519MLKEM768,
                shareLength: 1120,
                resuming: true
            )
        default: break
        }
    }

    /// Replaces the first ClientHello.
    mutating func offer(
        _ groups: [NamedGroup] = [.x25519MLKEM768],
        shares lengths: [Int],
        flaw: KeyShareFlaw? = nil,
    ) {
        wire.clientHellos[0] = .offering(
            scenario == .fallback ? [.x25519MLKEM768, .x25519] : groups,
            shares: zip(groups, lengths).map { WireKeyShare(group: $0, length: $1, flaw: flaw) }
        )
    }

    /// The evidence as it stands.
    var evidence: HandshakeEvidence {
        model.changed { draft in
            draft.offered = wire.clientHellos[0].groups
            draft.wire = wire
            draft.isResumed = isResumed
            if isResumed == true { draft.certificate = nil }
            if isMute { draft.groupByLibrary = nil }
        }
    }
}
