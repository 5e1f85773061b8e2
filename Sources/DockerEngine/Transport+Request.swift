import NIOCore
import NIOHTTP1
import _NIOFileSystem

extension Transport {
    /// Makes the request of a call, with the file that it sends open meanwhile.
    func withRequest<Result>(
        for call: Call,
        _ body: (Request) async throws -> Result
    ) async throws -> Result {
        let prefix = version.map { "/v\($0)" } ?? ""
        var head = HTTPRequestHead(
            version: .http1_1,
            method: HTTPMethod(rawValue: call.method.rawValue),
            uri: prefix + call.target
        )
        // A unix socket has no authority; Docker's own client sends a fixed name too.
        head.headers.add(name: "Host", value: "docker")
        head.headers.add(name: "Connection", value: "close")
        guard let content = call.content else {
            if call.method == .post || call.method == .put {
                head.headers.add(name: "Content-Length", value: "0")
            }
            return try await body(Request(head: head, body: .none))
        }
        head.headers.add(name: "Content-Type", value: content.type)
        switch content.source {
        case .bytes(let bytes):
            head.headers.add(name: "Content-Length", value: "\(bytes.count)")
            return try await body(Request(head: head, body: .bytes(ByteChunks(bytes: bytes))))
        case .file(let path):
            return try await withFile(path, for: call) { chunks, length in
                head.headers.add(name: "Content-Length", value: "\(length)")
                return try await body(Request(head: head, body: .file(chunks)))
            }
        }
    }

    /// Opens a file for as long as `body` runs.
    private func withFile<Result>(
        _ path: String,
        for call: Call,
        _ body: (FileChunks, Int64) async throws -> Result
    ) async throws -> Result {
        let file: ReadFileHandle
        let length: Int64
        do {
            let info = try await FileSystem.shared.info(forFileAt: FilePath(path))
            guard let info, info.type == .regular else {
                let complaint = info == nil ? "does not exist" : "is not a regular file"
                throw call.error(.unsendable("`\(path)` \(complaint)"))
            }
            length = info.size
            file = try await FileSystem.shared.openFile(forReadingAt: FilePath(path))
        } catch let error as FileSystemError {
            throw call.error(.unsendable("`\(path)`: \(error.message)"))
        }
        let result: Result
        do {
            result = try await body(file.readChunks(in: 0..<length), length)
        } catch {
            try await uncancelled { try await file.close() }
            throw error
        }
        try await uncancelled { try await file.close() }
        return result
    }
}

/// Runs a scope's cleanup to its end, whether or not the task around it is cancelled.
private func uncancelled(_ cleanup: @escaping @Sendable () async throws -> Void) async throws {
    try await Task { try await cleanup() }.value
}
