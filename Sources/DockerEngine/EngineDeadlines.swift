/// How long the engine may take, by class of call.
///
/// Calls that build, pull, import, run or follow something are in neither class:
/// they take as long as they take, unless the caller gives them a limit.
package struct EngineDeadlines: Hashable, Sendable {
    /// The limit of a call that only changes or reads the engine's books.
    package var quick: Duration

    /// The limit of a call that carries an archive or a log.
    package var transfer: Duration

    /// Sets both limits.
    package init(quick: Duration = .seconds(30), transfer: Duration = .seconds(120)) {
        self.quick = quick
        self.transfer = transfer
    }
}
