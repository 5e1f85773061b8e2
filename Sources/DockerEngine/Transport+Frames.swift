extension Transport {
    /// Makes a call and takes its answer apart into what went to the two streams.
    func frames(of call: Call, each: (OutputChunk) async throws -> Void) async throws {
        var decoder = FrameDecoder()
        try await exchange(call) { bytes in
            let chunks: [OutputChunk]
            do throws(EngineError.Reason) {
                chunks = try decoder.append(bytes)
            } catch {
                throw call.error(error)
            }
            for chunk in chunks {
                try await each(chunk)
            }
        }
        do throws(EngineError.Reason) {
            try decoder.finish()
        } catch {
            throw call.error(error)
        }
    }
}
