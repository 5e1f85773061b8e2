import Foundation

extension Call {
    /// Reads a value from JSON, or says what is wrong with it.
    func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(EngineError)
        -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            let excerpt = String(decoding: bytes.prefix(120), as: UTF8.self).onOneLine
            throw self.error(.unreadable("\(Self.complaint(error)) in `\(excerpt)`"))
        }
    }

    /// What is wrong with a document, as a noun.
    private static func complaint(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _):
            "no `\(key.stringValue)`"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            "a wrong `\(context.codingPath.map(\.stringValue).joined(separator: "."))`"
        default:
            "bad JSON"
        }
    }
}

extension EngineError.Reason {
    /// Reads the body of a refusal: `{"message"}` of both engines, or plain text.
    ///
    /// Podman adds `cause` and `response`, which repeat the message and the status.
    static func refused(status: Int, body: [UInt8]) -> Self {
        struct Body: Decodable {
            let message: String
        }
        let body = body.prefix(while: { $0 != 0 })
        let words =
            (try? JSONDecoder().decode(Body.self, from: Data(body)))?.message
            ?? String(decoding: body, as: UTF8.self)
        return .refused(status: status, message: words.onOneLine)
    }
}

extension String {
    /// The text as one clause: no line breaks, no final full stop, at most 2000 characters.
    var onOneLine: String {
        var words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if words.hasSuffix(".") {
            words.removeLast()
        }
        return words.count > 2000 ? "\(words.prefix(2000))…" : words
    }
}
