import Interop

/// A pass of a cell whose server was started several times, and the words against it, if any.
///
/// The first start bears out whatever the lie is about.
extension Lie {
    private static func ofStarts(
        _ name: String,
        second endpoint: EndpointRecord = .sample("endpoint-2", for: .sample(1)),
        control: ControlRecord? = .refused(on: "endpoint-2"),
        attempt: AttemptRecord = .agreed(onStarts: ["endpoint-1", "endpoint-2"]),
        words: String,
    ) -> Lie {
        var lie = Lie(name: name, attempts: [attempt], words: words)
        lie.further = [endpoint]
        lie.controls += [control].compactMap(\.self)
        return lie
    }

    /// What bears out a pass on both of two starts.
    static let truthOfStarts = ofStarts("none", words: "")

    private static let start = "a pass needs proof and control on every start of its server"

    /// Passes of which one server start lacks a witness.
    static let ofStarts = [
        ofStarts(
            "the library under the second start is not proven",
            second: .sample("endpoint-2", for: .sample(1), proof: nil),
            words: start,
        ),
        ofStarts("the pin of the second start was not tested", control: nil, words: start),
        ofStarts(
            "the pin of the second start is not in force",
            control: .admitted(on: "endpoint-2"),
            words: start,
        ),
        ofStarts(
            "the control of the second start was ended by the client",
            control: .refused(on: "endpoint-2", by: .client),
            words: start,
        ),
        ofStarts(
            "the second start has another image",
            second: .sample("endpoint-2", for: .sample(1), recipe: nil),
            words: start,
        ),
        ofStarts(
            "the second start is of another cell",
            second: .sample("endpoint-2", for: .sample(1, server: "apache")),
            words: server,
        ),
        ofStarts(
            "the second start is of nobody knows what",
            attempt: .agreed(onStarts: ["endpoint-1", "endpoint-3"]),
            words: "there is no endpoint `endpoint-3` in run 1",
        ),
    ]
}
