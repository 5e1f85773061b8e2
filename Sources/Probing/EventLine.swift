import FoundationEssentials

/// The text form of plans, orders and events: JSON without line breaks.
package enum EventLine {
    /// Encodes a value as one line, without the line feed.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Decodes one line.
    package static func decode<Value: Decodable>(
        _ type: Value.Type,
        from line: some Sequence<UInt8>,
    ) throws -> Value {
        try JSONDecoder().decode(type, from: Data(line))
    }
}
