import GRDB
import Interop

extension MessageLength {
    /// Reads a row of `message`.
    init(row: Row) throws {
        self.init(
            sender: try row.word("sender"),
            type: HandshakeType(rawValue: row["type"]),
            name: row["name"],
            length: row["length"],
        )
    }
}
