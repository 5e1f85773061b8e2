import Interop

extension YAMLValue {
    /// The text of a scalar, as it was written, and not empty.
    func text(_ noun: String) throws(CatalogueError) -> String {
        guard let text = scalar?.text, !text.isEmpty else { throw error(expected: noun) }
        return text
    }

    /// A name: letters, digits, `.`, `_` and `-`, beginning with a letter or digit.
    ///
    /// Such a name means nothing special to a shell, a path, a container engine or a pattern.
    func name(_ noun: String) throws(CatalogueError) -> String {
        let text = try text(noun)
        guard text.isName else {
            throw error(
                .invalid(
                    "\(text.quoted) cannot name \(noun): a name has letters, digits, `.`, `_` and `-`"
                )
            )
        }
        return text
    }

    /// A whole number within bounds.
    func integer(_ key: String, in range: ClosedRange<Int>) throws(CatalogueError) -> Int {
        guard let scalar, scalar.isPlain, scalar.text.utf8.allSatisfy(\.isDigitOrSign) else {
            throw error(expected: "a number")
        }
        guard let number = Int(scalar.text), range.contains(number) else {
            throw error(
                .outOfRange(
                    key: key,
                    value: scalar.text,
                    allowed: "\(range.lowerBound) to \(range.upperBound)",
                )
            )
        }
        return number
    }

    /// Yes or no.
    func flag() throws(CatalogueError) -> Bool {
        switch scalar?.text {
        case "true" where scalar?.isPlain == true: true
        case "false" where scalar?.isPlain == true: false
        default: throw error(expected: "`true` or `false`")
        }
    }

    /// A duration with its unit, `s` or `ms`.
    func duration(
        _ key: String,
        in range: ClosedRange<Duration>,
        allowed: String,
    ) throws(CatalogueError) -> Duration {
        let text = try text("a duration, such as `5s` or `500ms`")
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int64(digits), number < 1_000_000_000 else {
            throw error(expected: "a duration, such as `5s` or `500ms`")
        }
        let duration: Duration
        switch text.dropFirst(digits.count) {
        case "s": duration = .seconds(number)
        case "ms": duration = .milliseconds(number)
        default: throw error(expected: "a duration, such as `5s` or `500ms`")
        }
        guard range.contains(duration) else {
            throw error(.outOfRange(key: key, value: text, allowed: allowed))
        }
        return duration
    }

    /// A day, such as `2027-03-31`.
    func date() throws(CatalogueError) -> CalendarDate {
        let text = try text("a day, such as `2027-03-31`")
        guard let date = CalendarDate(text) else {
            throw error(.invalid("\(text.quoted) is not a day; write it like `2027-03-31`"))
        }
        return date
    }

    /// A condition on a version, such as `>=3.5`.
    func versionRange() throws(CatalogueError) -> VersionRange {
        let text = try text("a range of versions")
        guard let range = VersionRange(text) else {
            throw error(
                .invalid("\(text.quoted) is not a range of versions; write it like `>=3.0 <3.5`")
            )
        }
        return range
    }

    /// A regular expression, which is known to compile.
    func pattern() throws(CatalogueError) -> String {
        let text = try text("a regular expression")
        guard try compiles(text) else {
            throw error(.invalid("\(text.quoted) is not a regular expression"))
        }
        return text
    }

    /// Whether a regular expression that stands here compiles; an error where it is too large.
    ///
    /// Swift's parser calls itself for every bracket within a bracket, without end, so that
    /// thousands of them would end the process.
    func compiles(_ pattern: String) throws(CatalogueError) -> Bool {
        guard pattern.utf8.count <= 500, pattern.utf8.count(where: { $0 == 0x5B }) <= 50 else {
            throw error(.invalid("a regular expression has at most 500 bytes and 50 times `[`"))
        }
        return (try? Regex(pattern)) != nil
    }
}

extension String {
    /// Whether it has nothing but letters, digits, `.`, `_` and `-`, the first being one of the former two.
    var isName: Bool {
        guard let first = utf8.first, first.isLetterOrDigit else { return false }
        return utf8.allSatisfy { $0.isLetterOrDigit || [0x2D, 0x2E, 0x5F].contains($0) }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    fileprivate var isDigitOrSign: Bool {
        (0x30...0x39).contains(self) || self == 0x2D
    }
}
