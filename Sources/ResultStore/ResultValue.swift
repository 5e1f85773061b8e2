/// One value in a row of results.
package enum ResultValue: Hashable, Sendable {
    /// There was none.
    case null

    /// A whole number.
    case integer(Int)

    /// A text.
    case text(String)

    /// The whole number; nil for anything else.
    package var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The text; nil for anything else.
    package var text: String? {
        if case .text(let value) = self { value } else { nil }
    }
}
