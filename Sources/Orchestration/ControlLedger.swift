import Interop

/// Keeps how the positive controls of images ended, and which are still to be made.
struct ControlLedger {
    /// How often a control that did not agree is made: it must not keep the cells from their turn.
    private static let limit = 2

    private var outcomes: [PositiveControl: Outcome] = [:]
    private var counts: [PositiveControl: Int] = [:]

    /// How a control ended; nil where none spoke.
    ///
    /// One that agreed has shown all that a control can show.
    func outcome(of control: PositiveControl) -> Outcome? {
        outcomes[control]
    }

    /// Those of these controls that are to be made with the next wave.
    func uncontrolled(_ controls: some Sequence<PositiveControl>) -> Set<PositiveControl> {
        Set(controls).filter { outcomes[$0] != .agreed && counts[$0, default: 0] < Self.limit }
    }

    /// Takes down how the controls of a wave's endpoints ended.
    mutating func take(_ ended: [PositiveControl: Outcome], of endpoints: [PlannedEndpoint]) {
        for endpoint in endpoints {
            guard case .positive(let clients) = endpoint.control else { continue }
            for client in clients {
                let control = PositiveControl(of: ServerKey(endpoint.identity), by: client)
                counts[control, default: 0] += 1
            }
        }
        outcomes.merge(ended) { old, new in old == .agreed ? old : new }
    }
}
