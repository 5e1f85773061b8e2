/// The address on the loopback that a client connects from, by which log lines name a cell.
package enum SourceAddress {
    /// That of a cell: number 9 connects from 127.1.0.9.
    package static func ofCell(_ number: Int) -> String {
        ofPlace(number - 1)
    }

    /// That of a place, counted from 0: cells come first, controls after them.
    static func ofPlace(_ place: Int) -> String {
        "127.\(1 + place / 62_500 % 199).\(place / 250 % 250).\(place % 250 + 1)"
    }
}
