import Interop

/// Keeps how the positive controls of images ended, and which are still to be made.
struct ControlLedger {
    /// How often a control that did not agree is made: it must not keep the cells from their turn.
    private static let limit = 2

    private var outcomes: [ServerKey: Outcome] = [:]
    private var counts: [ServerKey: Int] = [:]

    /// How the control of an image ended; nil where none spoke.
    ///
    /// One that agreed has shown all that a control can show.
    func outcome(of key: ServerKey) -> Outcome? {
        outcomes[key]
    }

    /// Those images whose control is to be made with the next wave.
    func uncontrolled(_ keys: some Sequence<ServerKey>) -> Set<ServerKey> {
        Set(keys).filter { outcomes[$0] != .agreed && counts[$0, default: 0] < Self.limit }
    }

    /// Takes down how the controls of a wave's endpoints ended.
    mutating func take(_ ended: [ServerKey: Outcome], of endpoints: [PlannedEndpoint]) {
        for endpoint in endpoints where endpoint.control == .positive {
            counts[ServerKey(endpoint.identity), default: 0] += 1
        }
        outcomes.merge(ended) { old, new in old == .agreed ? old : new }
    }
}
