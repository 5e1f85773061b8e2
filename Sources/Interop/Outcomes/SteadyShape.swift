/// The shape of an ending without what is an accident of one start.
///
/// A process has another number in every start of a server, so `server process 70 (nginx) died`
/// and `server process 12 (nginx) died` are one shape wherever two starts are compared. What
/// is stored keeps the number.
package struct SteadyShape: Hashable, Sendable {
    /// The text, with `N` in place of the number of a process.
    package let text: String

    /// Takes a shape as it is stored.
    package init(_ shape: String) {
        text = shape.replacing(#/\bprocess \d+\b/#, with: "process N")
    }
}
