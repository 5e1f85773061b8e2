package import DockerEngine
import EngineUse
import Interop
import Orchestration
import Probing

/// A container whose loopback, processes and files all endpoints of a run share.
///
/// It has no network but its own loopback, so nothing gets in or out, and a server that
/// is weak on purpose can be reached by nobody else. From inside it the probe sees every
/// server process without asking the engine.
package struct DockerBench: Bench {
    let engine: Engine
    let settings: BenchSettings

    /// The bench container's identifier.
    package let container: String

    /// Sets up a bench for as long as `body` runs.
    ///
    /// Every container of the run is gone when this returns, throws or is cancelled.
    /// Throws a ``Fault`` where the engine does not play along.
    package static func withBench<Result>(
        on engine: Engine,
        _ settings: BenchSettings,
        _ body: (DockerBench) async throws -> Result
    ) async throws -> Result {
        let result: Result
        do {
            let bench = try await settings.times.measure(.benchStart) {
                try await setUp(on: engine, settings)
            }
            result = try await body(bench)
        } catch {
            // What ended the body is what is told, not what came of it.
            try? await uncancelled { try await engine.removeAll(of: settings.run) }
            throw error is EngineError ? Fault(bench: error) : error
        }
        guard !settings.keepsContainers else { return result }
        do {
            try await settings.times.measure(.benchEnd) {
                try await uncancelled { try await engine.removeAll(of: settings.run) }
            }
        } catch {
            throw Fault(bench: error)
        }
        return result
    }

    /// Whether there is no use in asking the engine anything else.
    ///
    /// It is gone, or as good as gone: in a bench that stands it does in no time what only
    /// reads or changes its books.
    func isLost(by error: EngineError) -> Bool {
        if case .timedOut(engine.deadlines.quick) = error.reason { return true }
        return error.meansEngineIsGone
    }

    private static func setUp(
        on engine: Engine,
        _ settings: BenchSettings,
    ) async throws -> DockerBench {
        let bench = DockerBench(
            engine: engine,
            settings: settings,
            container: try await engine.create(.bench(settings), name: settings.name("bench")).id,
        )
        try await engine.start(bench.container)
        try await bench.limitPackets()
        var archive = TarArchive()
        for (path, bytes) in [
            (BenchPaths.authority, settings.authority),
            (BenchPaths.authorityPEM, Array(PEM.certificate(settings.authority).utf8)),
        ] {
            archive.addFile(String(path.dropFirst(BenchPaths.lab.count + 1)), bytes)
        }
        try await engine.putArchive(
            .bytes(archive.bytes),
            into: bench.container,
            at: BenchPaths.lab
        )
        return bench
    }

    /// Gives the loopback the packet size of an Ethernet.
    ///
    /// Its own is 65536 bytes, over which no hello would ever be split. A helper does it,
    /// so that neither bench nor endpoints ever hold the capability.
    private func limitPackets() async throws {
        let helper = try await engine.create(
            .packetLimiter(on: container, settings),
            name: settings.name("mtu")
        ).id
        let status = try await engine.wait(for: helper, until: .nextExit, within: .seconds(30)) {
            try await engine.start(helper)
        }
        guard status == 0 else {
            throw Fault(
                operation: "set the MTU of the loopback of",
                subject: settings.name("bench"),
                reason: try await engine.log(of: helper).trimmed,
            )
        }
        try await engine.remove(helper)
    }
}
