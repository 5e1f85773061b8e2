extension Engine {
    /// What a container wrote to both its streams so far.
    ///
    /// Each stream is in the order of writing. The engine reads the two side by side: what was
    /// written to one while more than a pipe holds (64 KiB) waits in the other can stand before
    /// the end of it.
    /// The engine hands over the last `lines` lines, or all. Of a longer log the last
    /// `limit` bytes are kept. Bytes that are not UTF-8 are replaced.
    package func log(
        of container: String,
        lines: Int? = nil,
        limit: Int = 4 * 1024 * 1024
    ) async throws -> String {
        var log: [UInt8] = []
        let tail = Call.Parameter("tail", lines.map(String.init))
        try await readLog(of: container, tail, limit: deadlines.transfer) { chunk in
            log.append(contentsOf: chunk.bytes)
            if log.count > 2 * limit {
                log.removeFirst(log.count - limit)
            }
        }
        return String(decoding: log.suffix(limit), as: UTF8.self)
    }

    /// Hands over what a container wrote and writes, until it ends.
    ///
    /// Maps to `GET /containers/ID/logs` with `follow`.
    package func followLog(
        of container: String,
        within limit: Duration? = nil,
        each: (OutputChunk) async throws -> Void
    ) async throws {
        try await readLog(of: container, .init("follow", true), limit: limit, each: each)
    }

    private func readLog(
        of container: String,
        _ parameter: Call.Parameter?,
        limit: Duration?,
        each: (OutputChunk) async throws -> Void
    ) async throws {
        let call = Call(
            "read log of container",
            container,
            .get,
            "/containers/\(container.percentEncoded())/logs",
            query: [parameter, .init("stdout", true), .init("stderr", true)],
            limit: limit
        )
        try await transport.frames(of: call, each: each)
    }
}
