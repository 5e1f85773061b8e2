import Analysis
import Interop
import Terminal

/// Pairs whose handshakes differ in the same way.
struct WireGroup: Sendable {
    /// In what; never empty.
    let differences: [WireDifference]

    /// The pairs; at least one.
    let pairs: [ComparedPair]

    /// The pairs of a comparison that the wire tells apart, those most alike first.
    static func all(of comparison: Comparison) -> [WireGroup] {
        var order: [[WireDifference]] = []
        var groups: [[WireDifference]: [ComparedPair]] = [:]
        for pair in comparison.pairs {
            guard case .compared(let differences) = pair.wire, !differences.isEmpty else {
                continue
            }
            if groups[differences] == nil { order.append(differences) }
            groups[differences, default: []].append(pair)
        }
        return order.map { WireGroup(differences: $0, pairs: groups[$0, default: []]) }
            .enumerated()
            .sorted { ($1.element.pairs.count, $0.offset) < ($0.element.pairs.count, $1.offset) }
            .map(\.element)
    }

    /// What differs, in one line.
    var headline: String {
        let parts = differences.map(Self.text)
        return "\(Count(pairs.count, "cell")): \(parts.joined(separator: "; "))"
    }

    /// One difference: `server_hello 122 → 1210 bytes (+1088)`.
    static func text(_ difference: WireDifference) -> String {
        let name = title(of: difference.aspect)
        let a = difference.a ?? "none"
        let b = difference.b ?? "none"
        guard case .message = difference.aspect else { return "\(name) \(a) → \(b)" }
        let growth = difference.growth.map { " (\($0 > 0 ? "+" : "")\($0))" } ?? ""
        return "\(name) \(a) → \(b) bytes\(growth)"
    }

    private static func title(of aspect: WireDifference.Aspect) -> String {
        switch aspect {
        case .group: "group"
        case .helloRetryRequest: "HelloRetryRequest"
        case .cipherSuite: "cipher suite"
        case .signatureScheme: "signature scheme"
        case .certificateChainLength: "certificates"
        case .message(let message): title(of: message)
        }
    }

    /// A message's name; whose it is, where both sides send it, and which, where it comes twice.
    private static func title(of message: WireMessageName) -> String {
        let sender = message.name == "finished" ? " of the \(message.sender.rawValue)" : ""
        return message.name + sender + (message.occurrence > 1 ? " (\(message.occurrence))" : "")
    }
}
