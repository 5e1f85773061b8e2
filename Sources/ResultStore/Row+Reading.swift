import GRDB
import Interop

extension Row {
    /// A moment in a column that is never null.
    func moment(_ column: String) throws -> Timestamp {
        try StoredText.moment(of: self[column], as: column)
    }

    /// A word of a closed vocabulary in a column that is never null.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        try StoredText.word(of: self[column], as: column)
    }

    /// A value in a column of JSON.
    func value<Value: Decodable>(_ column: String) throws -> Value {
        try StoredText.value(of: self[column], as: column)
    }

    /// The ending in the columns `outcome`, `shape` and `detail`.
    func ending() throws -> Ending {
        Ending(try word("outcome"), shape: self["shape"], detail: self["detail"])
    }
}

extension [Row] {
    /// The texts in a list of artifacts, by name.
    var contentByName: [String: String] {
        Dictionary(uniqueKeysWithValues: map { ($0["name"], $0["content"]) })
    }
}
