import Interop
import Probing

/// What the probe told of one task.
struct TaskTrace: Sendable {
    /// What its handshakes left behind, in the order in which they were made.
    ///
    /// After a death of the client that was another task's doing, only those since.
    private(set) var evidence: [HandshakeEvidence] = []

    /// The same of each start that a death of the client cut off.
    private var cutOff: [[HandshakeEvidence]] = []

    /// Processes of the server that ended after a handshake of this task.
    var deaths: [ProcessDeath] = []

    /// How the client process ended, where this task killed it.
    var clientDeath: ProcessEnd?

    /// Why the probe could not make a handshake.
    private(set) var fault: Fault?

    /// Whether the probe said that all handshakes that were called for were made.
    private(set) var isFinished = false

    /// Whether a handshake has begun that is not over.
    private var isUnderWay = false

    /// Whether a handshake could not be made since the last start.
    private var hasFailed = false

    /// All that its handshakes left behind, by starts: what was cut off counts like the rest.
    var starts: [[HandshakeEvidence]] {
        (cutOff + [evidence]).filter { !$0.isEmpty }
    }

    /// Takes down that a handshake begins; answers whether it was its turn.
    mutating func begin(_ handshake: Int) -> Bool {
        guard !isFinished, !isUnderWay, !hasFailed, handshake == evidence.count else {
            return false
        }
        isUnderWay = true
        return true
    }

    /// Takes down what a handshake left behind; answers whether it was its turn.
    mutating func end(_ handshake: HandshakeEvidence) -> Bool {
        guard isUnderWay, handshake.number == evidence.count else { return false }
        isUnderWay = false
        evidence.append(handshake)
        return true
    }

    /// Takes down that a handshake could not be made; answers whether it was its turn.
    mutating func fail(_ fault: Fault) -> Bool {
        guard isUnderWay else { return false }
        isUnderWay = false
        hasFailed = true
        self.fault = self.fault ?? fault
        return true
    }

    /// Takes down that all its handshakes are to be made anew; what was seen so far is kept.
    mutating func beginAnew() {
        cutOff.append(evidence)
        evidence = []
        isUnderWay = false
        hasFailed = false
    }

    /// Takes down the end of the task; answers whether it was its turn.
    mutating func finish() -> Bool {
        guard !isFinished, !isUnderWay else { return false }
        isFinished = true
        return true
    }

    /// Why its handshakes are not those that the task calls for; nil where they are.
    ///
    /// A witness that is missing, or speaks of something else, is a reason to believe none.
    func gap(in task: ProbeTask, named names: GroupNames) -> String? {
        guard let first = evidence.first else { return "it made no handshake" }
        let called =
            switch Ending(of: first, named: names).outcome {
            case .agreed: 1 + task.samples
            case .timeout, .clientCannot: 1
            default: 1 + task.confirmations
            }
        guard evidence.count == called else {
            return "it made \(evidence.count) handshakes and not \(called)"
        }
        return difference(from: task, named: names)
    }

    /// How what was offered differs from what the task calls for; nil where it does not.
    func difference(from task: ProbeTask, named names: GroupNames) -> String? {
        let all = starts.joined()
        // What a library offers by itself stays the same from one connection to the next.
        let shipped = all.lazy.map(\.offered).first { !$0.isEmpty } ?? []
        return all.lazy
            .compactMap { Self.difference($0, from: task, byItself: shipped, names) }.first
    }

    /// How a handshake's offer differs from the one that was called for; nil where it does not.
    private static func difference(
        _ evidence: HandshakeEvidence,
        from task: ProbeTask,
        byItself shipped: [NamedGroup],
        _ names: GroupNames,
    ) -> String? {
        func list(_ groups: [NamedGroup]) -> String {
            groups.isEmpty ? "nothing" : groups.map(names.callAsFunction).joined(separator: ",")
        }
        let handshake = "its handshake \(evidence.number)"
        var called = task.offer.groups
        var expected = called
        switch task.offer {
        case .exactly: break
        // A control leaves out what its library lacks, but adds nothing and keeps something.
        case .known: expected = called.filter(evidence.offered.contains)
        // Nobody knows it before it is on the wire.
        case .asShipped:
            called = evidence.wire.clientHellos.isEmpty ? [] : shipped
            expected = called
        }
        guard evidence.offered == expected, !expected.isEmpty || task.offer == .asShipped else {
            return "\(handshake) offered \(list(evidence.offered)), not \(list(called))"
        }
        if let hello = evidence.wire.clientHellos.first(where: { $0.groups != evidence.offered }) {
            return "\(handshake) offered \(list(hello.groups)) on the wire, not \(list(expected))"
        }
        if evidence.stop == .done, evidence.wire.clientHellos.isEmpty {
            return "\(handshake) has no ClientHello on the wire"
        }
        return nil
    }
}
