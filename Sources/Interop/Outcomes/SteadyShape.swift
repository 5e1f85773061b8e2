/// The shape of an ending without what is an accident of one start.
///
/// A process has another number in every start of a server, so `server process 70 (nginx) died`
/// and `server process 12 (nginx) died` are one shape wherever two starts are compared; and
/// the last lines of a failed build name a layer of the engine's. What is stored keeps both.
package struct SteadyShape: Hashable, Sendable {
    /// The text, with `N` in place of the number of a process and of the name of a layer.
    package let text: String

    /// Takes a shape as it is stored.
    package init(_ shape: String) {
        // Hardly any shape has these words, and a thousand nights of one cell have as many shapes.
        guard shape.contains("process ") || shape.contains("Successfully built ") else {
            text = shape
            return
        }
        text = shape.replacing(#/\bprocess \d+\b/#, with: "process N")
            .replacing(#/\bSuccessfully built [0-9a-f]{12}\b/#, with: "Successfully built N")
    }
}
