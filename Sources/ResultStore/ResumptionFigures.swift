import Interop

/// What comes of offering tickets, as the row of an attempt says it.
package struct ResumptionFigures: Hashable, Sendable {
    /// Whether every session that a ticket was offered for was resumed.
    package let isResumed: Bool

    /// The median of full handshakes less that of resumed ones, in microseconds.
    ///
    /// Below 0 where a resumption takes longer; nil where there is nothing to compare.
    package let savedP50: Int?

    /// Computes it of measured handshakes; nil where none was to be resumed.
    init?(of handshakes: [HandshakeEvidence]) {
        let tried = handshakes.filter { !$0.number.isMultiple(of: 2) }
        guard tried.contains(where: { $0.isResumed != nil }) else { return nil }
        isResumed = tried.allSatisfy { $0.isResumed == true }
        let full = Self.median(handshakes.filter { $0.isResumed == nil })
        let resumed = Self.median(tried.filter { $0.isResumed == true })
        savedP50 = full.flatMap { full in resumed.map { full - $0 } }
    }

    private static func median(_ handshakes: [HandshakeEvidence]) -> Int? {
        Quantile.nearestRank(0.5, of: handshakes.compactMap(\.times.handshakeInterval))
    }
}
