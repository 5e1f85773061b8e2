import Interop
import ResultStore

/// What the scenario of an attempt has brought to light beside its outcome.
struct ScenarioLines: Sendable {
    private let figures: AttemptFigures
    private let samples: [SampleRecord]
    private let scenario: Scenario?

    init(of attempt: AttemptRecord, in scenario: String?) {
        figures = AttemptFigures(of: attempt)
        samples = attempt.samples
        self.scenario = scenario.flatMap(Scenario.init)
    }

    /// The lines, each with its label; empty for a scenario that has nothing of its own.
    var lines: [(String, String?)] {
        switch scenario {
        case .hrr: [("its retry", retry)]
        case .resumption: [("its ticket", ticket)]
        case .splitHello: samples.map { ("its hello", hello($0.evidence)) }
        case .badShare: samples.map { ("its share", share($0)) }
        case .handshake, .asShipped, .fallback, .tls12Leak, nil: []
        }
    }

    private var retry: String? {
        guard let time = figures.retryP50, let bytes = figures.retryBytes else { return nil }
        return "one round trip more, \(time) us; \(bytes) bytes of messages more"
    }

    private var ticket: String? {
        guard let resumption = figures.resumption else { return nil }
        guard resumption.isResumed else { return "offered, and not always taken" }
        guard let saved = resumption.savedP50 else { return "taken" }
        return saved < 0
            ? "taken, which costs \(-saved) us of a handshake"
            : "taken, which saves \(saved) us of a handshake"
    }

    private func hello(_ evidence: HandshakeEvidence) -> String? {
        guard let framing = evidence.wire.helloFraming else { return nil }
        func list(_ numbers: [Int]) -> String {
            numbers.map(String.init).joined(separator: " + ")
        }
        let pause = evidence.wire.times.firstByteSent.flatMap { first in
            evidence.wire.times.clientHelloSent.map { $0 - first }
        }
        return framing.segments.count > 1
            ? "in segments of \(list(framing.segments)) bytes, \(pause ?? 0) us from first to last"
            : "in records of \(list(framing.records)) bytes"
    }

    private func share(_ sample: SampleRecord) -> String? {
        guard let share = sample.evidence.wire.clientHellos.first?.keyShares.first else {
            return nil
        }
        let flaw = share.flaw.map { ", \($0.rawValue)" } ?? ""
        return "\(share.length) bytes\(flaw): \(sample.ending.shape)"
    }
}
