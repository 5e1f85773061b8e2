import ArgumentParser

/// The layers of a comparison that decide the exit status, as `verdict,wire`.
struct FailingLayers: Hashable, Sendable, ExpressibleByArgument {
    /// One of the layers.
    enum Layer: String, Hashable, CaseIterable {
        /// What came of the cells.
        case verdict

        /// What crossed the wire.
        case wire

        /// How long handshakes took.
        case timing
    }

    /// Those that decide.
    let layers: Set<Layer>

    /// The verdict alone.
    static let usual = FailingLayers(layers: [.verdict])

    init(layers: Set<Layer>) {
        self.layers = layers
    }

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let layers = names.compactMap { Layer(rawValue: String($0)) }
        guard layers.count == names.count else { return nil }
        self.layers = Set(layers)
    }

    var defaultValueDescription: String {
        Layer.allCases.filter(layers.contains).map(\.rawValue).joined(separator: ",")
    }
}
