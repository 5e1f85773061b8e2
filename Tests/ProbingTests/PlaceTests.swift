import Testing

@testable import Probing

@Suite struct `The place of a run of bytes` {
    @Test(arguments: [
        ("", "", 0), ("", "a", nil), ("a", "", 0), ("a", "a", 0), ("a", "ab", nil),
        ("aab", "ab", 1), ("abab", "ab", 0), ("xaxaxb", "xaxb", 2), ("xaxax", "xaxb", nil),
        ("0123", "3", 3), ("0123", "34", nil),
    ])
    func `is the first where all of it is`(bytes: String, run: String, place: Int?) {
        #expect(Array(bytes.utf8)[...].place(of: Array(run.utf8)) == place)
        // The same in the middle of others, which are none of its own.
        let framed = Array("3ab\(bytes)b4".utf8)
        let slice = framed[3..<(3 + bytes.utf8.count)]
        #expect(slice.place(of: Array(run.utf8)) == place.map { $0 + 3 })
    }
}
