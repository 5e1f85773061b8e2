package import Interop

/// What a client is to offer as its groups.
package enum ProbeOffer: Hashable, Sendable, Codable {
    /// These groups, in the order of preference, and TLS 1.3 alone.
    case exactly([GroupSpelling])

    /// Those of these groups that the library has, and TLS 1.3 alone.
    case known(of: [GroupSpelling])

    /// What the library offers by itself: neither groups nor protocol versions are set.
    case asShipped

    /// The groups that it names, in the order of preference.
    package var groups: [NamedGroup] {
        switch self {
        case .exactly(let spellings), .known(let spellings): spellings.map(\.group)
        case .asShipped: []
        }
    }
}
