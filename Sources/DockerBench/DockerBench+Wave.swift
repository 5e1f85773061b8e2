import DockerEngine
import EngineUse
import Foundation
import Interop
package import Orchestration
package import Probing

extension DockerBench {
    /// Starts the endpoints of a wave in containers, has them probed, and removes them.
    package func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        do {
            return try await probe(wave, each)
        } catch {
            try? await uncancelled { try await engine.removeEndpoints(of: settings.run) }
            throw error is EngineError ? Fault(bench: error) : error
        }
    }

    private func probe(
        _ wave: Wave,
        _ each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        let names = wave.endpoints.indices.map { settings.name("w\(wave.number)-e\($0 + 1)") }
        let times = settings.times
        let created = try await times.measure(.creation) {
            try await Array(zip(wave.endpoints, names))
                .concurrently(width: settings.width) { try await create($0.0, as: $0.1) }
        }
        let plan = wave.plan(
            locatedIn: Dictionary(
                created.compactMap { endpoint in
                    endpoint.running.map { (endpoint.setup.id, $0) }
                },
                uniquingKeysWith: { first, _ in first },
            )
        )
        let planPath = try await times.measure(.archive) {
            let files = try WaveArchive(wave: wave.number, endpoints: wave.endpoints, plan: plan)
            try await engine.putArchive(
                .bytes(files.archive.bytes),
                into: container,
                at: BenchPaths.lab
            )
            return files.planPath
        }
        let started = try await times.measure(.start) {
            try await created.concurrently(width: settings.width) { try await start($0) }
        }
        let loadAverage = Self.loadAverage
        let otherRuns = try await engine.containers(
            labels: ["\(Label.purpose)=\(Purpose.bench.rawValue)"]
        ).count { $0.labels[Label.run] != settings.run }
        let (report, interference) = try await engine.overseeing(
            settings.run,
            bench: container
        ) {
            try await runProbe(planPath, of: plan, each)
        }
        let aftermaths = try await times.measure(.removal) {
            try await started.concurrently(width: settings.width) {
                let aftermath =
                    wave.kept.contains($0.setup.id)
                    ? try await keep($0, report.ending, interference)
                    : try await finish($0, report.ending, interference)
                return ($0.setup.id, aftermath)
            }
        }
        return WaveReport(
            aftermaths: Dictionary(aftermaths, uniquingKeysWith: { first, _ in first }),
            loadAverage: loadAverage,
            otherRuns: otherRuns,
            probeFault: interference.fault(with: container, named: settings.name("bench"))
                ?? report.fault,
        )
    }

    /// What came of a plan: why the probe did not come to its end, if so, and which endpoints
    /// it was about to kill.
    private struct ProbeReport: Sendable {
        var fault: Fault?
        var ending: Set<String> = []
    }

    /// Has the probe carry out a plan.
    private func runProbe(
        _ path: String,
        of plan: ProbePlan,
        _ each: (ProbeEvent) async throws -> Void,
    ) async throws -> ProbeReport {
        var report = ProbeReport()
        var lines = LineDecoder(limit: 16 << 20)
        var words = ""
        var isDone = false
        var unreadable: String?
        var stopwatch = ProbeStopwatch(settings.times)
        defer { stopwatch.stop() }
        let status: Int
        do {
            let command = ExecConfiguration(command: ["pqprobe", "wave", path])
            status = try await engine.run(
                command,
                in: container,
                within: plan.longest,
                silence: plan.longestSilence,
            ) { chunk in
                guard chunk.stream == .output else {
                    words += String(decoding: chunk.bytes, as: UTF8.self)
                    return
                }
                for line in lines.append(chunk.bytes) {
                    guard let event = try? EventLine.decode(ProbeEvent.self, from: line) else {
                        unreadable = unreadable ?? String(decoding: line.prefix(200), as: UTF8.self)
                        continue
                    }
                    stopwatch.take(event)
                    switch event {
                    case .ending(let endpoint): report.ending.insert(endpoint)
                    case .done: isDone = true
                    default: break
                    }
                    try await each(event)
                }
            }
        } catch let error as EngineError {
            switch error.reason {
            case .timedOut where !isLost(by: error), .silent:
                report.fault = Fault(error)
                return report
            default: throw error
            }
        }
        guard status != 0 || !isDone || unreadable != nil else { return report }
        let reason =
            unreadable.map { "it said `\($0)`, which is no event" }
            ?? "it ended with status \(status): \(words.trimmed)"
        report.fault = Fault(operation: "carry out", subject: path, reason: reason)
        return report
    }

    /// The host's load average over a minute, from proc_loadavg(5).
    private static var loadAverage: Double {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.flatMap { Double($0) } ?? -1
    }
}

extension ProbePlan {
    /// Longer than the probe can take, if it keeps its own deadlines.
    fileprivate var longest: Duration {
        let handshakes = blocks.flatMap(\.tasks).reduce(0) { sum, task in
            sum + 1 + max(task.samples, task.confirmations)
        }
        return .microseconds(startTimeout * (1 + endpoints.count / 16) + handshakes * timeout)
            + .seconds(60)
    }

    /// Longer than the probe can have nothing to tell, if it keeps its own deadlines.
    ///
    /// It waits for servers to be ready, all at once, and for one handshake after the other;
    /// a client process that says nothing it kills ten seconds later.
    var longestSilence: Duration {
        .microseconds(max(startTimeout, timeout)) + .seconds(30)
    }
}
