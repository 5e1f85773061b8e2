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
    func gap(
        in task: ProbeTask,
        of client: ClientName,
        named names: GroupNames,
        shareLengths: [NamedGroup: Int],
    ) -> String? {
        guard let first = evidence.first else { return "it made no handshake" }
        let ending = Ending(
            of: first,
            in: task.scenario,
            named: names,
            tellsGroup: client.tellsGroup,
        )
        let called =
            switch ending.outcome {
            case .agreed: 1 + task.samples
            case .timeout, .clientCannot: 1
            default: 1 + task.confirmations
            }
        guard evidence.count == called else {
            return "it made \(evidence.count) handshakes and not \(called)"
        }
        return difference(from: task, named: names, shareLengths: shareLengths)
    }

    /// How what was offered differs from what the task calls for; nil where it does not.
    func difference(
        from task: ProbeTask,
        named names: GroupNames,
        shareLengths: [NamedGroup: Int],
    ) -> String? {
        let all = starts.joined()
        let check = OfferCheck(
            task: task,
            names: names,
            shareLengths: shareLengths,
            // What a library offers by itself stays the same from one connection to the next.
            shipped: all.lazy.map(\.offered).first { !$0.isEmpty } ?? [],
        )
        return all.lazy.compactMap(check.difference).first
    }
}
