import Orchestration
import Probing

/// Tells by the probe's events which phase of a wave the time between them belongs to.
struct ProbeStopwatch {
    /// The phase that the probe was last seen in.
    private(set) var phase = RunPhase.readiness

    private let times: PhaseTimes
    private var last = ContinuousClock.now

    /// Starts before the probe, and adds to these times.
    init(_ times: PhaseTimes) {
        self.times = times
    }

    /// Takes an event: the time since the one before was spent on what it tells of.
    mutating func take(_ event: ProbeEvent) {
        switch event {
        case .ready, .ended, .startTimeout: phase = .readiness
        case .processes(_, .start, _): phase = .proofs
        case .processes(_, .end, _), .ending, .done: phase = .lastLooks
        case .unseen where phase == .readiness: phase = .proofs
        case .client, .clientFault, .clientDied, .began, .handshake, .keys, .handshakeFault,
            .finished:
            phase = .handshakes
        case .processes(_, .during, _), .unseen, .hitLimit, .died: break
        }
        stop()
    }

    /// Adds the time since the last event to the phase that the probe is in.
    mutating func stop() {
        let now = ContinuousClock.now
        times.add(now - last, to: phase)
        last = now
    }
}
