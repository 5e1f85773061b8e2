import Interop
import Probing

extension WaveJudge {
    /// What a negative control came to.
    enum NegativeControl {
        /// The endpoint answered.
        case answered(ControlAnswer)

        /// It proves nothing, and why.
        case silent(reason: String)

        /// The answer, where there is one.
        var answer: ControlAnswer? {
            switch self {
            case .answered(let answer): answer
            case .silent: nil
            }
        }
    }

    /// How the positive controls of this wave ended; without those that were disturbed.
    var positiveControls: [PositiveControl: Outcome] {
        var outcomes: [PositiveControl: Outcome] = [:]
        for task in chart.tasks {
            guard case .control(.positive) = task.purpose,
                let setup = chart.wave.endpoints.first(where: { $0.id == task.endpoint })
            else { continue }
            switch result(of: task, expecting: nil, group: nil) {
            case .ended(let ending):
                let control = PositiveControl(of: ServerKey(setup.identity), by: task.client)
                outcomes[control] = ending.outcome
            case .disturbed, nil: break
            }
        }
        return outcomes
    }

    /// The controls as they are recorded.
    func controls() -> [ControlRecord] {
        chart.tasks.compactMap { task in
            guard case .control(let kind) = task.purpose,
                let evidence = ledger.tasks[task.number]?.evidence.first
            else { return nil }
            return ControlRecord(
                kind: kind,
                endpointID: task.endpoint,
                client: task.client,
                ending: self.ending(of: evidence, task),
                evidence: evidence,
            )
        }
    }

    /// What the negative control of an endpoint came to; nil for one that is not pinned.
    func negativeControl(of endpoint: String) -> NegativeControl? {
        let isPinned = chart.wave.endpoints.contains {
            $0.id == endpoint && $0.identity.policy == .pinned
        }
        guard isPinned else { return nil }
        let task = chart.tasks.first { task in
            guard case .control(.negative) = task.purpose else { return false }
            return task.endpoint == endpoint
        }
        guard let task else {
            if case .failure(let fault) = order.control {
                return .silent(reason: fault.description)
            }
            return .silent(reason: "it was not planned")
        }
        if let fault = clientFault(task.client) { return .silent(reason: fault.description) }
        let trace = ledger.tasks[task.number] ?? TaskTrace()
        if let fault = trace.fault { return .silent(reason: fault.description) }
        if let death = trace.clientDeath {
            guard !death.isOfTheLab else {
                return .silent(reason: "its client \(death.predicate)")
            }
            return .answered(.other(Ending(.crashed, shape: "client process, \(death)")))
        }
        if let death = trace.deaths.first {
            let shape = "server process (\(death.name)) died of the control"
            return .answered(.other(Ending(.crashed, shape: shape)))
        }
        if let reason = gap(in: task) { return .silent(reason: reason) }
        return trace.evidence.first.map {
            .answered(ControlAnswer(self.ending(of: $0, task)))
        } ?? .silent(reason: "it made no handshake")
    }
}
