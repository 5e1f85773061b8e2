/// What a container of the lab is for, as its label says.
enum Purpose: String, Sendable {
    /// The one that holds the network, the processes, the files and the probe.
    case bench

    /// A server under test.
    case endpoint

    /// A short-lived one with a capability that the bench must not have.
    case helper
}
