/// A request as the stub engine received it.
struct StubRequest: Hashable, Sendable {
    let method: String
    let target: String
    let contentType: String?
    let body: [UInt8]

    /// Method and target in one line, without the version in front of the path.
    var line: String { "\(method) \(target.replacing("/v1.41", with: "", maxReplacements: 1))" }

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
