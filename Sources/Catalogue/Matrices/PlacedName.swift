/// A name, and where it stands in a matrix.
struct PlacedName: Hashable, Sendable {
    /// The name.
    let name: String

    /// Where it stands, or where the list that leaves it out would stand.
    let place: Place
}
