import DockerEngine
import EngineUse
import Interop

extension ImageWorkshop {
    /// Makes a container that lives as long as `body` runs; it is not started.
    func withContainer<Value>(
        _ configuration: ContainerConfiguration,
        _ body: (String) async throws -> Value
    ) async throws -> Value {
        var configuration = configuration
        configuration.labels = labels.merging(Self.ownLabels) { _, own in own }
        let container = try await engine.create(configuration).id
        let removal = { @Sendable [engine] in try await engine.remove(container, volumes: true) }
        let value: Value
        do {
            value = try await body(container)
        } catch {
            try? await uncancelled(removal)
            throw error
        }
        try await uncancelled(removal)
        return value
    }

    /// What every container here is marked with, so that what is left behind is found.
    private static let ownLabels = [
        Label.lease: Lease.own.description, Label.purpose: "helper",
    ]

    /// Makes a container to read files of an image from.
    func withFiles<Value>(
        of image: String,
        _ body: (String) async throws -> Value
    ) async throws -> Value {
        var configuration = ContainerConfiguration(image: image)
        configuration.command = ["true"]
        configuration.networkMode = "none"
        return try await withContainer(configuration, body)
    }

    /// The bytes of a file in a container, at the end of its symbolic links.
    func file(_ path: String, in container: String) async throws -> [UInt8] {
        var path = path
        for _ in 0..<8 {
            let archive = try await engine.archive(of: path, in: container)
            switch try TarReader.entries(in: archive).first?.kind {
            case .file(let bytes):
                return bytes
            case .symbolicLink(to: let target):
                path = Self.path(target, from: path)
            default:
                throw Fault(operation: "read", subject: path, reason: "it is no regular file")
            }
        }
        throw Fault(operation: "read", subject: path, reason: "too many symbolic links")
    }

    /// The path that a symbolic link at `link` means.
    static func path(_ target: String, from link: String) -> String {
        var words = target.hasPrefix("/") ? [] : link.split(separator: "/").dropLast()
        for word in target.split(separator: "/") where word != "." {
            if word == ".." {
                _ = words.popLast()
            } else {
                words.append(word)
            }
        }
        return "/" + words.joined(separator: "/")
    }

    /// The packages installed in an image.
    func packages(in image: String) async throws -> PackageList {
        try await withFiles(of: image) { container in
            let status = try await file("/var/lib/dpkg/status", in: container)
            return PackageList(status: String(decoding: status, as: UTF8.self))
        }
    }

    /// What a command prints in a container that can reach, and change, nothing.
    ///
    /// A command that ends badly is a ``Fault``.
    func output(of words: [String], in image: String) async throws -> String {
        var configuration = ContainerConfiguration(image: image)
        configuration.entrypoint = Array(words.prefix(1))
        configuration.command = Array(words.dropFirst())
        configuration.user = "65534:65534"
        configuration.networkMode = "none"
        configuration.readOnlyRoot = true
        configuration.tmpfs = ["/tmp": "rw,nosuid,nodev,noexec,size=16m,mode=1777"]
        configuration.capDrop = ["ALL"]
        configuration.securityOptions = ["no-new-privileges"]
        configuration.pidsLimit = 64
        configuration.memory = 256 * 1024 * 1024
        configuration.memorySwap = 256 * 1024 * 1024
        return try await withContainer(configuration) { container in
            let code = try await engine.wait(
                for: container,
                until: .nextExit,
                within: .seconds(60),
            ) {
                try await engine.start(container)
            }
            let output = try await engine.log(of: container)
            guard code == 0 else {
                let line = output.split(whereSeparator: \.isNewline).last ?? "without a word"
                throw Fault(
                    operation: "run",
                    subject: words.joined(separator: " "),
                    reason: "it ended with exit status \(code): \(line)",
                )
            }
            return output
        }
    }
}
