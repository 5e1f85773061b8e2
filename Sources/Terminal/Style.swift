/// The part that a piece of text plays, for a terminal that has colours.
///
/// A style repeats what the text says already. Nothing may be told by style alone:
/// it is lost in a file, with `NO_COLOR`, and on readers who see no difference.
package enum Style: Hashable, Sendable, CaseIterable {
    /// Text as it is.
    case plain

    /// A heading, or what the eye should find first.
    case strong

    /// What may be passed over.
    case faint

    /// Something that went as it should.
    case good

    /// Something that a person should look at.
    case doubtful

    /// Something that went wrong.
    case bad

    /// The parameter of the control function `SGR`, as ECMA-48 has it in 8.3.117.
    var rendition: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .doubtful: "33"
        case .bad: "1;31"
        }
    }
}
