import ResultStore
import Terminal

/// Rows as JSON (RFC 8259), with their columns in order.
enum JSONText {
    /// One array of objects, an object a line.
    static func array(_ rows: [[(name: String, value: ResultValue)]]) -> String {
        array(rows.map { row in row.map { ($0.name, JSONValue.stored($0.value)) } })
    }

    /// One array of objects, an object a line, of which some values are stored nowhere.
    static func array(_ rows: [[(name: String, value: JSONValue)]]) -> String {
        guard !rows.isEmpty else { return "[]" }
        return "[\n" + rows.map { "  " + object($0) }.joined(separator: ",\n") + "\n]"
    }

    private static func object(_ columns: [(name: String, value: JSONValue)]) -> String {
        let members = columns.map { "\(string($0.name)): \(text(of: $0.value))" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .stored(.null): "null"
        case .stored(.integer(let number)): String(number)
        case .stored(.text(let text)): string(text)
        case .flag(let flag): flag ? "true" : "false"
        case .decimal(let number): number.isFinite ? "\(number)" : "null"
        case .numbers(let numbers): "\(numbers)"
        case .list(let texts): "[" + texts.map(string).joined(separator: ", ") + "]"
        }
    }

    /// A string with everything escaped that RFC 8259, section 7, wants escaped, and DEL and C1
    /// controls too, so that JSON may be looked at on a terminal.
    private static func string(_ text: String) -> String {
        let isPlain = text.isPrintableASCII && !text.utf8.contains { $0 == 0x22 || $0 == 0x5C }
        guard !isPlain else { return "\"\(text)\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
