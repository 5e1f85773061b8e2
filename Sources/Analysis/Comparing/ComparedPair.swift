package import ResultStore

/// A pair of cells, and everything that was found by holding one against the other.
package struct ComparedPair: Hashable, Sendable {
    /// The two cells.
    package let pair: CellPair

    /// What became of the verdict.
    package let change: Change

    /// Whether the second side is the first release of its run on which this agrees, and every
    /// later one does, too.
    package let isOnset: Bool

    /// What else is not the same.
    package let inputs: [InputDifference]

    /// What the wire showed.
    package let wire: WireComparison

    /// The bytes of the second side's handshake; nil where it did not agree.
    package let bytes: HandshakeBytes?

    /// The times of both; nil where not both agreed.
    package let timing: TimingComparison?

    /// The one that is there; where both are, the later.
    package var any: ComparedCell? { pair.b ?? pair.a }
}
