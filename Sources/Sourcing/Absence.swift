/// Why a place has not got a source; the next one is then asked.
struct Absence: Error, Hashable, Sendable, CustomStringConvertible {
    let place: SourcePlace
    let reason: String

    /// The place and the reason, as a clause.
    var description: String { "\(place): \(reason)" }

    init(_ place: SourcePlace, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    /// That archives which a place lists are not there.
    init(_ place: SourcePlace, listing archives: [Archive]) {
        let names = archives.map { "`\($0.name)`" }.joined(separator: ", ")
        self.init(
            place,
            "it lists \(names), but \(archives.count == 1 ? "does not have it" : "has none of them")"
        )
    }
}
