/// What a control shows.
package enum ControlKind: String, Hashable, Sendable, Codable {
    /// Everything but the pin is offered, and must be refused.
    case negative

    /// What every image must be able to do, and must agree.
    case positive
}
