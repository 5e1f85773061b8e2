import ResultStore

/// What the wire showed on both sides of a pair.
package enum WireComparison: Hashable, Sendable {
    /// The two agreed handshakes differ in these things; in none where it is empty.
    case compared([WireDifference])

    /// At least one side has no handshake that agreed, so there is nothing to hold side by side.
    case notAgreed

    /// Both sides agreed, and the messages of one are not recorded.
    case notRecorded

    /// Whether both sides agreed, and something is not the same.
    package var differs: Bool {
        if case .compared(let differences) = self { !differences.isEmpty } else { false }
    }

    /// Holds the handshakes of a pair against each other.
    init(
        _ pair: CellPair,
        messages a: [Int: [MessageLength]],
        _ b: [Int: [MessageLength]],
        sameAuthority: Bool,
        groups: (Int) -> String,
    ) {
        guard let cells = pair.both, cells.a.isAgreed, cells.b.isAgreed else {
            self = .notAgreed
            return
        }
        guard let first = a[cells.a.number], let second = b[cells.b.number] else {
            self = .notRecorded
            return
        }
        self = .compared(
            Self.differences(
                WireProfile(cells.a.wire, first, sameAuthority: sameAuthority),
                WireProfile(cells.b.wire, second, sameAuthority: sameAuthority),
                groups: groups,
            )
        )
    }

    /// Everything in which two handshakes differ, the figures first.
    static func differences(
        _ a: WireProfile,
        _ b: WireProfile,
        groups: (Int) -> String,
    ) -> [WireDifference] {
        let figures: [(WireDifference.Aspect, (WireFigures) -> String?)] = [
            (.helloRetryRequest, { $0.helloRetryRequest.map { $0 ? "yes" : "no" } }),
            (.cipherSuite, \.cipherSuite),
            (.signatureScheme, \.signatureScheme),
            (.certificateChainLength, { $0.certificateChainLength.map(String.init) }),
        ]
        let left = Dictionary(uniqueKeysWithValues: a.messages.map { ($0.message, $0.bytes) })
        let right = Dictionary(uniqueKeysWithValues: b.messages.map { ($0.message, $0.bytes) })
        let names = a.messages.map(\.message) + b.messages.map(\.message).filter { left[$0] == nil }
        let all =
            [WireDifference(.group, a: a.figures.group.map(groups), b: b.figures.group.map(groups))]
            + figures.map { WireDifference($0, a: $1(a.figures), b: $1(b.figures)) }
            + names.map { name in
                WireDifference(
                    .message(name),
                    a: left[name].map(String.init),
                    b: right[name].map(String.init),
                )
            }
        return all.filter { $0.a != $0.b }
    }
}
