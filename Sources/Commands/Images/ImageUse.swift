import Terminal

/// Whether a run would use an image that is there.
enum ImageUse: String, Sendable {
    /// A run would.
    case yes

    /// Its recipe or packages are no longer what the lab would make.
    case no

    /// Nothing known here tells.
    case unknown

    /// One character that tells uses apart without colour, and a style that repeats it.
    var look: (glyph: String, style: Style) {
        switch self {
        case .yes: ("✔", .good)
        case .no: ("–", .faint)
        case .unknown: ("?", .doubtful)
        }
    }
}
