import Interop
import Orchestration
import Probing

/// The bench of a run whose bench image is not to be had: it carries nothing out.
struct AbsentBench: Bench {
    func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        throw Fault(operation: "carry out", subject: "wave \(wave.number)", reason: "no bench")
    }
}
