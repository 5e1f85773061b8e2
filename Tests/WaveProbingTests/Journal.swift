import Interop
import Probing

/// Notes events in short words, in their order.
final class Journal {
    private(set) var words: [String] = []

    func take(_ event: ProbeEvent) {
        words.append(Self.words(for: event))
    }

    static func words(for event: ProbeEvent) -> String {
        switch event {
        case .ready(let endpoint, _, let note): "\(endpoint) ready \(note)"
        case .ended(let endpoint, _): "\(endpoint) ended"
        case .startTimeout(let endpoint, _): "\(endpoint) late"
        case .processes(let endpoint, let look, let processes):
            "\(endpoint) has \(processes.map(\.name)) at \(look)"
        case .hitLimit(let endpoint, let limit): "\(endpoint) hit \(limit)"
        case .unseen(let endpoint, let reason): "\(endpoint) unseen, \(reason)"
        case .client(let report): "client \(report.name)"
        case .clientFault(_, let fault): "\(fault)"
        case .began(let task, let handshake): "\(task).\(handshake)"
        case .handshakeFault(let task, let fault): "\(task) \(fault)"
        case .handshake(let task, let evidence): "\(task) \(evidence.stop.rawValue)"
        case .keys(let task, let lines): "\(task) \(lines.count) keys"
        case .died(let endpoint, let task, let handshake, let processes):
            "\(endpoint) lost \(processes.map(\.name)) after \(task ?? -1).\(handshake ?? -1)"
        case .finished(let task): "\(task) finished"
        case .clientDied(let block, let task, let end):
            "block \(block): \(end) in \(task)"
        case .ending(let endpoint): "\(endpoint) ending"
        case .done: "done"
        }
    }
}
