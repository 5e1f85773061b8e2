package import Interop

/// Work of one client against one endpoint; its handshakes are interleaved.
package struct ProbeBlock: Sendable, Codable {
    /// Its number within the plan.
    package let number: Int

    /// The endpoint's UUID.
    package let endpoint: String

    /// The client that does it.
    package let client: ClientName

    /// What is to be tried.
    package let tasks: [ProbeTask]

    /// Puts the parts together.
    package init(number: Int, endpoint: String, client: ClientName, tasks: [ProbeTask]) {
        self.number = number
        self.endpoint = endpoint
        self.client = client
        self.tasks = tasks
    }
}
