import Catalogue
import Interop
import Orchestration
import Probing

/// Loses what a calibration wants to have lost, between those who find out and the database.
struct LossyDoor: Sendable {
    private let losses: [String: Tampering.Loss]

    /// Takes what is done to the lab in this run; where nothing gets lost, everything passes.
    init(_ tamperings: Tamperings) {
        losses = tamperings.servers.compactMapValues(\.loss)
    }

    /// A bench that is heard through this door, and that `kill` ends.
    func behind(
        _ bench: any Bench,
        kill: @escaping @Sendable () async throws -> Void,
    ) -> any Bench {
        losses.isEmpty ? bench : LossyBench(bench: bench, losses: losses, kill: kill)
    }

    /// What is left of the record of a wave.
    func passing(_ record: WaveRecord) -> WaveRecord {
        WaveRecord(
            endpoints: record.endpoints,
            controls: record.controls,
            cells: record.cells.filter { losses[$0.cell.server] != .cell },
        )
    }
}

/// A bench of which not every event is heard.
///
/// What gets lost is that of the first server of a wave, so that such servers are to have
/// waves of their own.
private struct LossyBench: Bench {
    let bench: any Bench
    let losses: [String: Tampering.Loss]
    let kill: @Sendable () async throws -> Void

    func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        let loss = wave.endpoints.first.flatMap { losses[$0.identity.server] }
        var isOver = false
        var isKilled = false
        return try await bench.carryOut(wave) { event in
            switch (loss, event) {
            case (.event, .finished): return
            case (.handshakes, .began(_, 1...)): return
            case (.handshakes, .handshake(_, let evidence)) where evidence.number > 0: return
            case (.end, .finished): isOver = true
            case (.bench, .began) where !isKilled:
                isKilled = true
                try await kill()
            default: break
            }
            if !isOver { try await each(event) }
        }
    }
}
