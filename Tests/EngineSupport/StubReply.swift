/// An answer that the stub engine gives, and how it breaks off.
package struct StubReply: Sendable {
    /// How an answer ends.
    package enum Ending: Sendable {
        /// As HTTP wants it.
        case complete

        /// The connection is closed before the last chunk.
        case broken

        /// Nothing more comes until the client hangs up.
        case silent
    }

    /// The status of its head.
    package var status = 200

    /// Its body, in the pieces in which it is sent.
    package var chunks: [[UInt8]] = []

    /// How it ends.
    package var ending = Ending.complete

    /// Whether the body has no length and ends with the connection.
    package var untilClose = false

    /// Whether not even a head is sent.
    package var headless = false

    /// An answer with a body in one piece.
    package init(_ status: Int = 200, _ body: String = "", ending: Ending = .complete) {
        self.status = status
        self.chunks = body.isEmpty ? [] : [[UInt8](body.utf8)]
        self.ending = ending
    }

    /// An answer of frames of multiplexed output.
    package init(frames: [[UInt8]], ending: Ending = .complete) {
        self.chunks = frames
        self.ending = ending
    }

    /// Never any answer.
    package static var none: StubReply {
        var reply = StubReply(ending: .silent)
        reply.headless = true
        return reply
    }

    /// No answer, and the connection is closed.
    package static var hangUp: StubReply {
        var reply = StubReply(ending: .broken)
        reply.headless = true
        return reply
    }

    /// One frame of multiplexed output.
    package static func frame(_ stream: UInt8, _ text: String) -> [UInt8] {
        let length = UInt32(text.utf8.count)
        let header =
            [stream, 0, 0, 0] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
        return header + [UInt8](text.utf8)
    }
}
