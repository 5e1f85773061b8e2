import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `Pruning` {
        @Test func `removes what no matrix needs, once it may, and nothing else`() async throws {
            _ = try await LiveLab.stateWithImages()
            let location = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
            try await Engine.withEngine(at: location) { engine in
                let tag = UUID().uuidString.lowercased()
                let labels = [
                    Label.recipe: "0", Label.purpose: "server", Label.server: "nginx",
                    Label.release: "debian-13",
                ]
                let gone = try await image("pqlab/nginx:\(tag)", labels, in: engine)
                let foreign = try await image("foreign/nginx:\(tag)", [:], in: engine)
                let used = try await used()
                #expect(used.contains { $0.hasPrefix("pqlab/nginx:debian-13-") })

                let unasked = try await prune()
                #expect(unasked.status == .misuse)
                #expect(
                    unasked.prose == """
                        error: cannot remove `images`: nobody is there to be asked

                        hint: say --yes

                        """
                )
                let refused = try await prune { question in
                    #expect(question.hasPrefix("Remove "))
                    return false
                }
                #expect(refused.status == .good)
                #expect(refused.prose == "nothing removed\n")
                #expect(try await engine.inspectImage(gone) != nil)

                let pruned = try await prune("--yes")
                #expect(pruned.status == .good, "\(pruned.prose)")
                #expect(try await engine.inspectImage(gone) == nil)
                for image in used + [foreign] {
                    #expect(try await engine.inspectImage(image) != nil)
                }
                try await engine.removeImage(foreign)
            }
        }

        /// The names of the images that a run would use.
        private func used() async throws -> [String] {
            let list = try await LiveLab.transcript("images", "list", "--format", "json")
            let images = try JSONDecoder().decode([Image].self, from: Data(list.output.utf8))
            return images.filter { $0.used == "yes" }.compactMap(\.reference)
        }

        private struct Image: Decodable {
            let reference: String?
            let used: String
        }

        private func prune(
            _ options: String...,
            confirm: @escaping @Sendable (String) -> Bool? = { _ in nil },
        ) async throws -> Transcript {
            await Transcript.running(
                ["images", "prune", "--state", try LiveLab.state.get().path] + options,
                findEngine: LiveLab.findEngine,
                confirm: confirm,
            )
        }

        private func image(
            _ name: String,
            _ labels: [String: String],
            in engine: Engine,
        ) async throws -> String {
            var context = TarArchive()
            context.addFile("Dockerfile", Array("FROM scratch\nCOPY name /\n".utf8))
            context.addFile("name", Array(name.utf8))
            var build = ImageBuild(context: .bytes(context.bytes))
            build.tags = [name]
            build.labels = labels
            return try await engine.build(build) { _ in }
        }
    }
}
