/// A request as the stub engine received it.
package struct StubRequest: Hashable, Sendable {
    /// Its verb.
    package let method: String

    /// Path and query, with the version of the API in front.
    package let target: String

    /// The type of its body; nil where it names none.
    package let contentType: String?

    /// Its body.
    package let body: [UInt8]

    /// Method and target in one line, without the version in front of the path.
    package var line: String {
        "\(method) \(target.replacing("/v1.41", with: "", maxReplacements: 1))"
    }

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }
}
