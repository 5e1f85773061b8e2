extension Engine {
    /// Unpacks a tar archive into a directory of a container.
    ///
    /// Maps to `PUT /containers/ID/archive`. Owners are taken from the archive. The
    /// directory must exist: Docker refuses otherwise, Podman loses the files silently.
    package func putArchive(
        _ archive: ArchiveSource,
        into container: String,
        at directory: String
    ) async throws {
        let call = Call(
            "copy files into container",
            container,
            .put,
            "/containers/\(container.percentEncoded())/archive",
            query: [.init("path", directory)],
            content: .archive(archive),
            limit: deadlines.transfer
        )
        try await transport.run(call)
    }

    /// A file or directory of a container, as a tar archive of at most `limit` bytes.
    ///
    /// Maps to `GET /containers/ID/archive`. A missing path is an error.
    package func archive(
        of path: String,
        in container: String,
        limit: Int = 64 * 1024 * 1024
    ) async throws -> [UInt8] {
        let call = Call(
            "copy files out of container",
            container,
            .get,
            "/containers/\(container.percentEncoded())/archive",
            query: [.init("path", path)],
            limit: deadlines.transfer
        )
        return try await transport.bytes(of: call, limit: limit).body
    }
}
