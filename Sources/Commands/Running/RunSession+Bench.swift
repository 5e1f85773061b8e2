import DockerBench
import DockerEngine
import Imaging
import Interop
import Issuing
import Orchestration

extension RunSession {
    /// Carries out the waves of a run, and keeps what crosses the loopback where that is asked for.
    ///
    /// The verdicts are stored whatever becomes of the capture, whose fault is told at the end.
    func capturing(
        ofRun number: Int,
        on bench: DockerBench,
        _ body: (any Bench) async throws -> Void,
    ) async throws {
        guard let folder = settings.captureFolder else { return try await body(bench) }
        let files = try CaptureFiles(of: "\(number)", in: folder)
        let (_, capture) = try await bench.capturing { try await body($0) }
        try files.write(capture)
        doors.tell(files.words(on: capture))
    }

    /// Has the waves carried out on a bench of their own.
    func carryOut(
        _ orchestrator: Orchestrator,
        _ provisions: Provisions,
        _ begun: (number: Int, id: String, seed: UInt64),
        _ authority: Authority,
        _ report: (RunEvent) async throws -> Void,
    ) async throws {
        switch provisions.bench {
        case .failure:
            // No cell has an image then, so no wave is ever carried out.
            try await orchestrator.run(on: AbsentBench(), report: report)
        case .success(let image):
            let bench = BenchSettings(
                image: image.digest,
                run: begun.id,
                authority: authority.certificate,
                times: settings.times,
                now: doors.now
            )
            try await DockerBench.withBench(on: engine, bench) { bench in
                let lossy = LossyDoor(planned.tamperings)
                let container = bench.container
                try await capturing(ofRun: begun.number, on: bench) { bench in
                    let lossy = lossy.behind(bench) { try await engine.kill(container) }
                    try await orchestrator.run(on: lossy, report: report)
                }
            }
        }
    }
}
