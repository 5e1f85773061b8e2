/// What the stub server answers.
struct StubAnswer: Sendable {
    let status: Int
    let body: [UInt8]

    init(_ status: Int = 200, _ body: String = "") {
        self.status = status
        self.body = Array(body.utf8)
    }

    /// The standard output of a container, as the engine frames it.
    static func output(_ text: String) -> StubAnswer {
        let length = UInt32(text.utf8.count)
        let size = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
        return StubAnswer(status: 200, body: [1, 0, 0, 0] + size + Array(text.utf8))
    }

    private init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
