import ResultStore

/// The value of a member of an object in JSON.
enum JSONValue: Hashable, Sendable {
    /// One that is stored as it is shown.
    case stored(ResultValue)

    /// Yes or no.
    case flag(Bool)

    /// A number with a fraction.
    case decimal(Double)

    /// Some whole numbers.
    case numbers([Int])

    /// Some texts.
    case list([String])

    /// A text, or null where there is none.
    static func text(_ text: String?) -> JSONValue {
        .stored(text.map { .text($0) } ?? .null)
    }

    /// A whole number, or null where there is none.
    static func integer(_ number: Int?) -> JSONValue {
        .stored(number.map { .integer($0) } ?? .null)
    }

    /// A number with a fraction, or null where there is none.
    static func decimal(_ number: Double?) -> JSONValue {
        number.map { .decimal($0) } ?? .stored(.null)
    }
}
