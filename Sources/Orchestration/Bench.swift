package import Probing

/// A place where endpoints run beside each other and the probe can reach them.
package protocol Bench: Sendable {
    /// Starts the endpoints of a wave, has the probe carry out its plan, and removes them.
    ///
    /// Events are told as they come, one at a time. Nothing of the wave is left when
    /// this returns, throws or is cancelled. What goes wrong with one endpoint is in
    /// its ``Aftermath``; what is thrown is the end of the bench.
    func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport
}
