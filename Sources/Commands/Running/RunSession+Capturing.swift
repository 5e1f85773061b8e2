import DockerBench
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
}
