import Interop

/// Values on some of the axes, such as an entry of `include` or `exclude`.
struct Combination: Hashable, Sendable {
    /// The values, by axis.
    let values: [Axis: String]

    /// Where it stands.
    let place: Place

    /// Whether a cell has all of the values.
    func matches(_ cell: Cell) -> Bool {
        values.allSatisfy { $0.key.matches($0.value, cell) }
    }
}
