import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import _NIOFileSystem

extension Transport {
    /// Makes the request of a call, with the file that it sends open meanwhile.
    func withRequest<Result>(
        for call: Call,
        _ body: (HTTPClientRequest) async throws -> Result
    ) async throws -> Result {
        let prefix = version.map { "/v\($0)" } ?? ""
        let socket = location.socketPath.percentEncoded()
        var request = HTTPClientRequest(url: "http+unix://\(socket)\(prefix)\(call.target)")
        request.method = HTTPMethod(rawValue: call.method.rawValue)
        // A unix socket has no authority, and Go's HTTP server refuses the escaped path
        // that would be sent in its place. Docker's own client sends a fixed name too.
        request.headers.add(name: "Host", value: "docker")
        guard let content = call.content else {
            return try await body(request)
        }
        request.headers.add(name: "Content-Type", value: content.type)
        switch content.source {
        case .bytes(let bytes):
            request.body = .stream(
                ByteChunks(bytes: bytes),
                length: .known(Int64(bytes.count))
            )
            return try await body(request)
        case .file(let path):
            return try await withFile(path, for: call) { chunks, length in
                request.body = .stream(chunks, length: .known(length))
                return try await body(request)
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
