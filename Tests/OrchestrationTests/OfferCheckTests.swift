import EvidenceTesting
import Interop
import Probing
import Testing

@testable import Orchestration

@Suite struct `What a scenario asks of its client` {
    /// A handshake of a scenario, and what is said against it.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let scenario: Scenario
        let objection: String?
        let evidence: HandshakeEvidence

        init(
            _ scenario: Scenario,
            _ name: String,
            _ objection: String?,
            number: Int = 0,
            _ change: (inout Draft) -> Void = { _ in },
        ) {
            testDescription = "\(scenario.rawValue): \(name)"
            self.scenario = scenario
            self.objection = objection
            var draft = Draft(scenario, number: number)
            change(&draft)
            evidence = draft.evidence
        }
    }

    /// A handshake that was made as its scenario wants it, for a case to spoil.
    struct Draft {
        var offered: [NamedGroup]
        var shares: [WireKeyShare]
        var versions = [ProtocolVersion.tls13]
        var framing: WireHelloFraming?
        var pause = 200_000
        var violations: [WireViolation] = []
        var hasTicket: Bool
        var isResumed: Bool?
        let number: Int

        init(_ scenario: Scenario, number: Int) {
            self.number = number
            let group = NamedGroup.x25519MLKEM768
            let hasTicket = scenario == .resumption && number == 1
            offered = scenario == .fallback ? [group, .x25519] : [group]
            shares = offered.map { WireKeyShare(group: $0, length: 1216) }
            self.hasTicket = hasTicket
            isResumed = hasTicket ? true : nil
            switch scenario {
            case .hrr: shares = []
            case .badShare:
                shares = [
                    WireKeyShare(
                        group: group,
                        length: [1216, 1215, 1217, 1216, 1216][number],
                        flaw: number == 3 ? .notReduced : nil,
                    )
                ]
            case .tls12Leak:
                shares = []
                versions = [.tls12]
            case .splitHello:
                framing = WireHelloFraming(
                    segments: number == 0 ? [700, 733] : [1438],
                    records: number == 0 ? [1428] : [700, 728],
                    isKeyShareCut: true,
                )
            default: break
            }
        }

        var evidence: HandshakeEvidence {
            var draft = EvidenceDraft(agreeingOn: .x25519MLKEM768)
            draft.number = number
            draft.offered = offered
            draft.isResumed = isResumed
            draft.wire.clientHellos = [
                .offering(offered, shares: shares, versions: versions, resuming: hasTicket)
            ]
            draft.wire.ownViolations = violations
            draft.wire.helloFraming = framing
            draft.wire.times.firstByteSent = 100
            draft.wire.times.clientHelloSent = 100 + (number == 0 ? pause : 0)
            return draft.evidence
        }
    }

    private static let cases = [
        Case(.hrr, "no key share", nil),
        Case(.hrr, "a key share", "sent a key share of X25519MLKEM768, not none") {
            $0.shares = [WireKeyShare(group: .x25519MLKEM768, length: 1216)]
        },
        Case(.fallback, "two key shares", nil),
        Case(
            .fallback,
            "one key share",
            "sent key shares of X25519MLKEM768, not of X25519MLKEM768,X25519"
        ) {
            $0.shares.removeLast()
        },
        Case(.fallback, "one group", "offered X25519MLKEM768, not X25519MLKEM768,X25519") {
            $0.offered.removeLast()
            $0.shares.removeLast()
        },
        Case(.splitHello, "two segments", nil),
        Case(.splitHello, "two records", nil, number: 1),
        Case(.splitHello, "one piece", "has no cut inside its key share") { $0.framing = nil },
        Case(.splitHello, "a cut elsewhere", "has no cut inside its key share") {
            $0.framing = WireHelloFraming(
                segments: [5, 1428],
                records: [1428],
                isKeyShareCut: false
            )
        },
        Case(.splitHello, "no pause", "sent its two segments without a pause") {
            $0.pause = 199_999
        },
        Case(.splitHello, "records for segments", "is not cut in two segments of one record") {
            $0.framing = WireHelloFraming(
                segments: [1438],
                records: [700, 728],
                isKeyShareCut: true
            )
        },
        Case(
            .splitHello,
            "segments for records",
            "is not cut in two records that were sent together",
            number: 1
        ) {
            $0.framing = WireHelloFraming(
                segments: [700, 733],
                records: [1428],
                isKeyShareCut: true
            )
        },
        Case(.badShare, "a good one first", nil),
        Case(.badShare, "too short", nil, number: 1),
        Case(.badShare, "too long", nil, number: 2),
        Case(.badShare, "no valid key", nil, number: 3),
        Case(.badShare, "a good one last", nil, number: 4),
        Case(.badShare, "a right length", "sent a key share of 1216 bytes, not 1215", number: 1) {
            $0.shares = [WireKeyShare(group: .x25519MLKEM768, length: 1216)]
        },
        Case(.badShare, "a valid key", "sent a key share that is valid", number: 3) {
            $0.shares = [WireKeyShare(group: .x25519MLKEM768, length: 1216)]
        },
        Case(
            .badShare,
            "a bad half that is the curve's",
            "sent a key share that is zero, not not-reduced",
            number: 3
        ) {
            $0.shares = [WireKeyShare(group: .x25519MLKEM768, length: 1216, flaw: .zero)]
        },
        Case(
            .badShare,
            "a bad one at the end",
            "sent a key share that is not-reduced, and was to be valid",
            number: 4
        ) {
            $0.shares = [WireKeyShare(group: .x25519MLKEM768, length: 1216, flaw: .notReduced)]
        },
        Case(.handshake, "a protocol that it breaks", "broke the protocol: two key shares") {
            $0.violations = [WireViolation(.inconsistentOffer, "two key shares")]
        },
        Case(.badShare, "no key share", "sent key shares of nothing") { $0.shares = [] },
        Case(.tls12Leak, "TLS 1.2", nil),
        Case(.tls12Leak, "TLS 1.3, too", "allowed TLS 1.3, TLS 1.2") {
            $0.versions = [.tls13, .tls12]
        },
        Case(.resumption, "no ticket at first", nil),
        Case(.resumption, "a ticket then", nil, number: 1),
        Case(.resumption, "no ticket then, and none said", nil, number: 1) {
            $0.hasTicket = false
            $0.isResumed = nil
        },
        Case(.resumption, "a ticket at first", "offered a ticket, and was to be a full one") {
            $0.hasTicket = true
        },
        Case(.resumption, "the library's word alone", "offered no ticket on the wire", number: 1) {
            $0.hasTicket = false
        },
        Case(
            .resumption,
            "the wire's word alone",
            "offered a ticket without a word of its library",
            number: 1
        ) {
            $0.isResumed = nil
        },
        Case(.handshake, "what it likes", nil) { $0.shares = [] },
    ]

    @Test(arguments: cases)
    func `is looked for on the wire`(sample: Case) {
        let groups =
            sample.scenario == .fallback
            ? [NamedGroup.x25519MLKEM768, .x25519] : [.x25519MLKEM768]
        let check = OfferCheck(
            task: ProbeTask(
                number: 1,
                scenario: sample.scenario,
                offer: .exactly(groups.map { GroupSpelling(group: $0, name: $0.description) }),
                sourceAddress: "127.1.0.1",
                samples: 2,
                confirmations: 2,
            ),
            names: GroupNames(World.groups),
            shareLengths: [.x25519MLKEM768: 1216],
            shipped: [],
        )
        #expect(
            check.difference(of: sample.evidence)
                == sample.objection.map { "its handshake \(sample.evidence.number) \($0)" }
        )
    }
}
