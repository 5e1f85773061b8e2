/// A process of a server that ended when it should not have.
package struct ProcessDeath: Hashable, Sendable, Codable {
    /// Its number in the bench's PID namespace.
    package let process: Int

    /// Its command name.
    package let name: String

    /// The handshake it is charged to: the one before it, by its number within the attempt.
    ///
    /// Nil where no handshake deviated: then it is charged to every cell of the endpoint.
    package let afterHandshake: Int?

    /// Puts the parts together.
    package init(process: Int, name: String, afterHandshake: Int?) {
        self.process = process
        self.name = name
        self.afterHandshake = afterHandshake
    }
}
