import Interop
import Orchestration
import Probing
import Synchronization

/// A bench that tells the truth about ``World``, except for what a script changes.
final class ScriptedBench: Bench {
    private let script: @Sendable (inout Telling) throws -> Void
    private let waves = Mutex<[Wave]>([])

    /// Takes the script, which is run for every wave.
    init(_ script: @escaping @Sendable (inout Telling) throws -> Void = { _ in }) {
        self.script = script
    }

    /// The waves carried out, in order.
    var carriedOut: [Wave] {
        waves.withLock { $0 }
    }

    func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        waves.withLock { $0.append(wave) }
        var telling = Telling(wave)
        try script(&telling)
        for event in telling.events { try await each(event) }
        return WaveReport(
            aftermaths: telling.aftermaths,
            loadAverage: 0,
            otherRuns: 0,
            probeFault: telling.probeFault,
        )
    }
}
