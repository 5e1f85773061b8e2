extension Engine {
    /// Builds an image, hands over the log line by line, and answers the image's identifier.
    ///
    /// Maps to `POST /build` with the classic builder, whose steps can be in the host's
    /// network on every engine. A step that fails is an error with the reason `build`; a
    /// Dockerfile that cannot be read is one with the reason `refused`.
    package func build(
        _ build: ImageBuild,
        within limit: Duration? = nil,
        log: (String) async throws -> Void = { _ in }
    ) async throws -> String {
        let call = Call(
            "build image",
            build.tags.first ?? build.dockerfile,
            .post,
            "/build",
            query: [
                .init("dockerfile", build.dockerfile),
                .init("target", build.target),
                try .init("buildargs", json: build.arguments),
                try .init("labels", json: build.labels),
                .init("networkmode", build.networkMode),
                .init("nocache", build.noCache),
                .init("rm", true),
                .init("forcerm", true),
            ] + build.tags.map { .init("t", $0) },
            content: .archive(build.context),
            limit: limit
        )
        var lines = LineDecoder()
        func flush() async throws {
            guard let line = lines.finish().map(PlainText.line), !line.isEmpty else { return }
            try await log(line)
        }
        var image: String?
        try await transport.values(of: call, as: ProgressMessage.self) { message in
            if let failure = message.failure {
                try await flush()
                let exitCode = message.errorDetail?.code ?? failure.exitStatus
                throw call.error(.build(exitCode: exitCode, message: failure))
            }
            image = message.aux?.ID ?? image
            for line in lines.append((message.stream ?? "").utf8) {
                try await log(PlainText.line(line))
            }
            if let line = message.statusLine {
                try await log(line)
            }
        }
        try await flush()
        guard let image else {
            throw call.error(.connectionLost("the log ended without an image"))
        }
        return image.asDigest
    }
}

extension String {
    /// The number after the last `exit status`, which is all that Podman says of it.
    fileprivate var exitStatus: Int? {
        guard let range = ranges(of: "exit status ").last else { return nil }
        return Int(self[range.upperBound...].prefix(while: \.isNumber))
    }
}
