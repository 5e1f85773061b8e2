/// The containers of an attempt that go on running for a person to look at.
struct KeptContainers: Hashable, Sendable {
    /// The program that a person speaks to the engine with.
    let program: String

    /// The name of the bench.
    let bench: String

    /// The name of the server; nil where none could be started.
    let server: String?

    /// What became of the server.
    let state: State

    /// The server's port on the bench's loopback.
    let port: Int

    /// What became of a server when its attempt was over.
    enum State: Hashable {
        /// It goes on running.
        case running

        /// It had ended, and was started again.
        case restarted

        /// It had ended by itself at its start, as it will whenever it is started.
        case ended
    }
}
