/// What the stub server answers.
package struct StubAnswer: Sendable {
    /// The HTTP status.
    package let status: Int

    /// The body.
    package let body: [UInt8]

    /// Headers besides those of the transfer itself.
    package let headers: [String: String]

    /// How long the body is said to be, where that is longer; the rest never comes.
    package let promise: Int?

    /// Whether the connection stays open although the rest never comes, or breaks.
    package let isPatient: Bool

    /// An answer with a text as its body.
    package init(_ status: Int = 200, _ body: String = "") {
        self.status = status
        self.body = Array(body.utf8)
        headers = [:]
        promise = nil
        isPatient = false
    }

    /// The standard output of a container, as the engine frames it.
    package static func output(_ text: String) -> StubAnswer {
        let length = UInt32(text.utf8.count)
        let size = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
        return StubAnswer(status: 200, body: [1, 0, 0, 0] + size + Array(text.utf8))
    }

    /// An answer with any bytes as its body.
    package init(
        status: Int = 200,
        body: [UInt8],
        headers: [String: String] = [:],
        promise: Int? = nil,
        isPatient: Bool = false,
    ) {
        self.status = status
        self.body = body
        self.headers = headers
        self.promise = promise
        self.isPatient = isPatient
    }
}
