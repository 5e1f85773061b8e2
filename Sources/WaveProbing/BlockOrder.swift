package import Interop

/// What a client process is told on its standard input: which blocks of the plan to do.
package struct BlockOrder: Sendable, Codable {
    /// The client of all these blocks.
    package let client: ClientName

    /// The blocks' numbers, in order.
    package let blocks: [Int]

    /// Tasks that are not to be done: a client process died of them.
    package let excludedTasks: [Int]

    /// The server processes that were seen so far, by endpoint.
    package let baseline: [String: [ServerProcess]]
}
