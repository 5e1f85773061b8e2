import Foundation
import Interop

/// How values that have no column of their own are written as text.
enum StoredText {
    /// The compact JSON of a value, with sorted keys, so that equal values have equal texts.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads such a JSON; `what` names it in the error.
    static func value<Value: Decodable>(
        _ type: Value.Type = Value.self,
        of json: String,
        as what: String,
    ) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json.utf8))
        } catch {
            throw StoreError.Reason.unreadable(what)
        }
    }

    /// Reads a word of a closed vocabulary; `what` names it in the error.
    static func word<Word: RawRepresentable<String>>(
        _ type: Word.Type = Word.self,
        of text: String,
        as what: String,
    ) throws -> Word {
        guard let word = Word(rawValue: text) else { throw StoreError.Reason.unreadable(what) }
        return word
    }

    /// Reads a moment as ``Timestamp`` writes it.
    static func moment(of text: String, as what: String) throws -> Timestamp {
        let fields = text.split { !$0.isNumber }.compactMap { Int64($0) }
        guard fields.count == 7 else { throw StoreError.Reason.unreadable(what) }
        // Days of the proleptic Gregorian calendar, in years that begin on 1 March.
        let year = fields[1] > 2 ? fields[0] : fields[0] - 1
        let month = (fields[1] + 9) % 12
        let leapDays = year / 4 - year / 100 + year / 400
        let days = 365 * year + leapDays + (153 * month + 2) / 5 + fields[2] - 1 - 719_468
        let seconds = ((days * 24 + fields[3]) * 60 + fields[4]) * 60 + fields[5]
        return Timestamp(microseconds: (seconds * 1000 + fields[6]) * 1000)
    }
}
