import ResultStore

/// The value of a member of an object in JSON.
enum JSONValue: Hashable, Sendable {
    /// One that is stored as it is shown.
    case stored(ResultValue)

    /// Yes or no.
    case flag(Bool)

    /// A text, or null where there is none.
    static func text(_ text: String?) -> JSONValue {
        .stored(text.map { .text($0) } ?? .null)
    }
}
