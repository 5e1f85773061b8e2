/// An archive that an address is said to have.
struct Candidate: Sendable {
    /// The archive, under the name that it has there.
    let archive: Archive

    /// Where it is said to be.
    let address: String

    /// The sum that the place says it has; nil where a file beside it may say so.
    var sum: ExpectedSum?
}
