package import Interop

/// What a run tries: lists of values, of which every combination is a cell.
package struct Matrix: Hashable, Sendable {
    /// Its name, which rows keep.
    package let name: String

    /// The path of its file, as it was typed.
    package let path: String

    /// The text of its file.
    package let text: String

    /// Whether the lab is calibrated before any of it is tried.
    package let calibrate: Bool

    /// The number of measured handshakes per attempt and server start, after one warm-up.
    package let samples: Int

    /// The number of server starts per endpoint: the unit of every timing comparison.
    package let repeats: Int

    /// How many times a cell that is about to fail is tried.
    package let attempts: Int

    /// The time that one handshake may take.
    package let timeout: Duration

    /// The clients, each with the release that it may run on, in the order of the file.
    package let clients: [ClientName]

    /// The values of every axis, in the order of the file.
    let values: [Axis: [String]]

    /// Further cells, each with a value on every axis.
    let include: [Combination]

    /// What is taken out of the product of the values.
    let exclude: [Combination]

    /// The values of an axis, as they are written and in the order of the file.
    package func values(of axis: Axis) -> [String] {
        values[axis] ?? []
    }
}
