import EngineTesting
import Testing

@testable import DockerEngine

@Suite struct `A frame decoder` {
    private let stream =
        StubReply.frame(1, "one") + StubReply.frame(2, "") + StubReply.frame(2, "two\n")
        + StubReply.frame(1, String(repeating: "x", count: 300))

    /// What went to each output, put together again.
    private func outputs(_ chunks: [OutputChunk]) -> [String] {
        [StandardStream.output, .error].map { stream in
            String(
                decoding: chunks.filter { $0.stream == stream }.flatMap(\.bytes),
                as: UTF8.self
            )
        }
    }

    @Test func `reads a stream alike wherever it is split`() throws {
        let expected = ["one" + String(repeating: "x", count: 300), "two\n"]
        for split in 0...stream.count {
            var decoder = FrameDecoder()
            var chunks = try decoder.append([UInt8](stream[..<split]))
            chunks += try decoder.append([UInt8](stream[split...]))
            try decoder.finish()
            #expect(outputs(chunks) == expected)
        }
    }

    @Test func `reads a stream byte by byte`() throws {
        var decoder = FrameDecoder()
        let chunks = try stream.flatMap { byte throws in try decoder.append([byte]) }
        try decoder.finish()
        #expect(outputs(chunks) == ["one" + String(repeating: "x", count: 300), "two\n"])
        #expect(chunks.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func `notices an end inside a frame, wherever it is`() throws {
        let frame = StubReply.frame(1, "one")
        for length in 1..<frame.count {
            var decoder = FrameDecoder()
            _ = try decoder.append([UInt8](frame[..<length]))
            #expect(throws: EngineError.Reason.self) { try decoder.finish() }
        }
    }

    @Test(arguments: [
        ([1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], "a frame claims 4294967295 bytes, more than 1024"),
        ([1, 0, 0, 0, 0, 0, 4, 1], "a frame claims 1025 bytes, more than 1024"),
        ([3, 0, 0, 0, 0, 0, 0, 1], "[3, 0, 0, 0, 0, 0, 0, 1] is no frame header"),
        ([1, 0, 1, 0, 0, 0, 0, 1], "[1, 0, 1, 0, 0, 0, 0, 1] is no frame header"),
    ])
    func `refuses what is no header`(header: [UInt8], words: String) throws {
        var decoder = FrameDecoder(limit: 1024)
        let reason = try #require(throws: EngineError.Reason.self) { try decoder.append(header) }
        #expect(reason.description.hasSuffix(words))
    }
}
