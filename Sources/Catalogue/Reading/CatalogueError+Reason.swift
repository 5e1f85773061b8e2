extension CatalogueError {
    /// What is wrong with a file, a value or a selection.
    package enum Reason: Hashable, Sendable {
        /// A name that nothing bears, and the known one nearest to it.
        case unknown(String, value: String, nearest: String?)

        /// A value that the design has, but the lab cannot work with.
        case notSupportedYet(String)

        /// Something that stands there twice.
        case repeated(String)

        /// A key that has to be there.
        case missing(key: String)

        /// A value of another shape than it must have.
        case unexpected(expected: String, found: String)

        /// A number or duration outside of its bounds.
        case outOfRange(key: String, value: String, allowed: String)

        /// A list, product or file without anything in it.
        case empty(String)

        /// Any other rule that is broken, in one clause.
        case invalid(String)

        /// Not YAML at all, in the words of the parser.
        case malformed(String)

        /// A file that could not be read, in the words of whoever refused.
        case unreadable(String)
    }
}

extension CatalogueError.Reason: CustomStringConvertible {
    /// The text that people read.
    package var description: String {
        switch self {
        case .unknown(let kind, let value, let nearest):
            let question = nearest.map { "; did you mean `\($0)`?" } ?? ""
            return "unknown \(kind) \(value.quoted)\(question)"
        case .notSupportedYet(let what):
            return "\(what) is not supported yet"
        case .repeated(let what):
            return "\(what) is there twice"
        case .missing(let key):
            return "`\(key)` is missing"
        case .unexpected(let expected, let found):
            return "expected \(expected), found \(found)"
        case .outOfRange(let key, let value, let allowed):
            return "`\(key)` is \(value.shortened); it can be \(allowed)"
        case .empty(let what):
            return "\(what) is empty"
        case .invalid(let clause), .malformed(let clause), .unreadable(let clause):
            return clause
        }
    }
}
