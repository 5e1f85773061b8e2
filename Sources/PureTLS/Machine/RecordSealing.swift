import Interop

/// One direction's keys, as far as whoever sends needs to know them.
protocol RecordSealing: Sendable {
    /// The record that carries some content, at most ``Record/plaintextLimit`` bytes.
    mutating func seal(_ content: [UInt8], as type: ContentType) throws(Rejection) -> [UInt8]
}

extension Rejection {
    /// The cryptography under this client does not take what it is to encrypt.
    static var unsealed: Rejection {
        ownLimit("own record", "it cannot be encrypted", hint: "report it with the plan of the run")
    }
}
