import DockerEngine
import EngineUse
import Interop
import Synchronization

extension ImageWorkshop {
    /// Takes a base image from its registry, if that answers quickly; false if it does not.
    ///
    /// The registry's name may be one that the user has, for an older image perhaps: it
    /// is given back to that image, or taken away again, once ours is made.
    func pull(_ base: BaseImage, log: inout BuildLog) async throws -> Bool {
        let before = try await engine.inspectImage(base.registryName)
        guard try await pullPromptly(base, log: &log) else { return false }
        let pulled = try await engine.inspectImage(base.registryName)
        let name = base.registryName
        let restoration = { @Sendable [engine] in
            guard before?.id != pulled?.id else { return }
            if let before, let colon = name.lastIndex(of: ":") {
                try await engine.tag(
                    before.id,
                    repository: String(name[..<colon]),
                    tag: String(name[colon...].dropFirst()),
                )
            } else {
                try await engine.removeImage(name)
            }
        }
        do {
            try await label(pulled, as: base, log: &log)
        } catch {
            try? await uncancelled(restoration)
            throw error
        }
        try await uncancelled(restoration)
        return true
    }

    /// Gives a pulled image our labels and our name, as an image of its own.
    private func label(
        _ pulled: ImageInspection?,
        as base: BaseImage,
        log: inout BuildLog,
    ) async throws {
        guard let pulled, let digest = pulled.repositoryDigests.first?.split(separator: "@").last
        else {
            throw Fault(
                operation: "pull image",
                subject: base.registryName,
                reason: "the engine does not say under which digest the registry knows it",
            )
        }
        var context = TarArchive()
        context.addFile("Dockerfile", Array("FROM \(pulled.id)\n".utf8))
        var build = ImageBuild(context: .bytes(context.bytes))
        build.tags = [base.reference]
        build.labels = [
            Label.recipe: Recipe(base: base.name, origin: .pulled(digest: String(digest))).key,
            Label.purpose: "base",
        ]
        _ = try await engine.build(build) { try log.append($0) }
    }

    /// Pulls; gives up where the registry says nothing within a few seconds, or says no.
    private func pullPromptly(_ base: BaseImage, log: inout BuildLog) async throws -> Bool {
        let heard = RegistryWords()
        let refusal = try await withThrowingTaskGroup(of: String?.self) { group in
            group.addTask {
                do {
                    try await engine.pull(base.registryName, within: Self.pullLimit) { line in
                        heard.lines.withLock { $0.append(line) }
                    }
                    return nil
                } catch let error as EngineError {
                    return "\(error)"
                }
            }
            group.addTask {
                try await Task.sleep(for: Self.registryPatience)
                if heard.lines.withLock({ $0.isEmpty }) {
                    return "no registry answered within \(Self.registryPatience)"
                }
                try await Task.sleep(for: Self.pullLimit)
                return "the registry took longer than \(Self.pullLimit)"
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        for line in heard.lines.withLock({ $0 }) + [refusal].compactMap({ $0 }) {
            try log.append(line)
        }
        return refusal == nil
    }

    /// How long a registry has for its first word.
    private static let registryPatience = Duration.seconds(5)

    /// How long a registry has for the whole image.
    private static let pullLimit = Duration.seconds(900)
}

/// What a registry has said so far, shared by who pulls and who watches the time.
private final class RegistryWords: Sendable {
    let lines = Mutex<[String]>([])
}
