/// A Docker or Podman engine, reached through its unix socket.
///
/// Every call throws an ``EngineError``, with one exception: a cancelled call throws
/// `CancellationError`, since being interrupted says nothing about the engine. Errors
/// thrown by a closure that a call is given pass through untouched.
///
/// Closures that receive a stream are called one at a time, in order, and slow ones
/// hold the engine back. An engine that breaks off in mid-stream is an error, never
/// a short answer.
package struct Engine: Sendable {
    /// The engine's description of itself, asked for once.
    package let version: EngineVersion

    /// How long the engine may take, by class of call.
    package let deadlines: EngineDeadlines

    let transport: Transport

    /// Uses an engine for as long as `body` runs.
    ///
    /// The version of the Engine API is settled first, so an engine that does not
    /// answer, or is too old or too new, is an error here. Each call has a connection of its
    /// own, which is closed when the call returns, throws or is cancelled.
    package static func withEngine<Result>(
        at location: EngineLocation,
        deadlines: EngineDeadlines = EngineDeadlines(),
        clock: any Clock<Duration> = ContinuousClock(),
        _ body: (Engine) async throws -> Result
    ) async throws -> Result {
        let anonymous = Transport(location: location, version: nil, clock: clock)
        let version = try await anonymous.engineVersion(limit: deadlines.quick)
        let transport = Transport(location: location, version: version.apiVersion, clock: clock)
        return try await body(
            Engine(version: version, deadlines: deadlines, transport: transport)
        )
    }
}

extension Transport {
    /// Asks the engine to describe itself.
    ///
    /// Maps to `GET /version`, the one path that needs no version in front.
    fileprivate func engineVersion(limit: Duration) async throws -> EngineVersion {
        let call = Call(
            "use engine",
            location.socketPath,
            .get,
            "/version",
            limit: limit
        )
        let reply = try await value(of: call, as: EngineVersion.Reply.self)
        do throws(EngineError.Reason) {
            return try EngineVersion(reply)
        } catch {
            throw call.error(error)
        }
    }
}
