/// What one attempt came to: an ending of the peers, or a fault of the laboratory.
package enum AttemptResult: Hashable, Sendable {
    /// The peers did this.
    case ended(Ending)

    /// The laboratory could not tell what the peers would have done.
    case disturbed(Fault)

    /// The name of what happened, as the database spells it.
    package var outcomeName: String {
        switch self {
        case .ended(let ending): ending.outcome.rawValue
        case .disturbed: Fault.name
        }
    }

    /// The shape of what happened: of a fault, operation and subject.
    package var shape: String {
        switch self {
        case .ended(let ending): ending.shape
        case .disturbed(let fault): "\(fault.operation) \(fault.subject)"
        }
    }

    /// Whether another came to the same, in outcome and shape, but for accidents of a start.
    package func endedAs(_ other: AttemptResult) -> Bool {
        outcomeName == other.outcomeName && SteadyShape(shape) == SteadyShape(other.shape)
    }

    /// The words behind it.
    package var detail: String {
        switch self {
        case .ended(let ending): ending.detail
        case .disturbed(let fault): fault.reason
        }
    }

    /// What a person can do about a fault; nil where nothing is known, or is to be done.
    package var hint: String? {
        switch self {
        case .ended: nil
        case .disturbed(let fault): fault.hint
        }
    }
}
