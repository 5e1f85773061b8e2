/// One thing to be provided, which may need others first.
enum ProvisionNode: Hashable, Sendable {
    /// The base of this name, and what is known of installing packages on it.
    case ground(String)

    /// A layer.
    case layer(LayerKey)

    /// The server image of this number in the order.
    case server(Int)

    /// The libraries of the release of this name.
    case libraries(String)

    /// The bench.
    case bench
}
