/// In which pieces the first ClientHello of a connection was sent.
package struct WireHelloFraming: Hashable, Sendable, Codable {
    /// The bytes of each write that it took, headers of records included: at most 16.
    package let segments: [Int]

    /// The bytes of the message in each record that it took: at most 16.
    package let records: [Int]

    /// Whether an end of a write, or of a record, lies inside one of its key shares.
    package let isKeyShareCut: Bool

    /// Puts the parts together.
    package init(segments: [Int], records: [Int], isKeyShareCut: Bool) {
        self.segments = segments
        self.records = records
        self.isKeyShareCut = isKeyShareCut
    }
}
