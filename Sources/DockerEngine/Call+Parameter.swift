import Foundation

extension Call {
    /// One item of a query.
    struct Parameter: Sendable {
        let name: String
        let value: String

        /// Names a value, or answers nil where there is none to send.
        init?(_ name: String, _ value: String?) {
            guard let value else { return nil }
            self.name = name
            self.value = value
        }

        /// Sends `1` for true, and nothing for false.
        init?(_ name: String, _ value: Bool) {
            self.init(name, value ? "1" : nil)
        }

        /// Sends a value as JSON, as the engine wants its maps and filters; nothing if empty.
        init?(_ name: String, json value: [String: some Encodable]) throws {
            guard !value.isEmpty else { return nil }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            self.init(name, String(decoding: try encoder.encode(value), as: UTF8.self))
        }

        /// The item as it goes on the wire.
        var encoded: String {
            "\(name)=\(value.percentEncoded())"
        }
    }
}
