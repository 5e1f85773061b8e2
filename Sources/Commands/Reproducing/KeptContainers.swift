/// The containers of an attempt that go on running for a person to look at.
struct KeptContainers: Hashable, Sendable {
    /// The name of the bench.
    let bench: String

    /// The name of the server; nil where none could be started.
    let server: String?

    /// The server's port on the bench's loopback.
    let port: Int
}
