import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Testing

extension Live {
    /// Each lab here has a server of its own name, whose image nobody has built before.
    @Suite struct `A build of an image` {
        /// nginx under a new name; its last stage takes its time.
        private struct FreshServer {
            let lab: FaultyLab
            let name: String
            let matrix: String

            init(lastStage: String) throws {
                lab = try FaultyLab()
                name = "fresh-\(UUID().uuidString.lowercased().prefix(8))"
                try lab.addNginx(as: name, words: "nginx -c {{directory}}/nginx.conf")
                let folder = lab.folder
                let stanza = try folder.text(of: "Lab/servers/\(name)/server.yaml")
                try folder.write(
                    stanza.replacing("Dockerfiles/nginx/", with: "Dockerfiles/\(name)/"),
                    to: "Lab/servers/\(name)/server.yaml"
                )
                let recipe = try folder.text(of: "Dockerfiles/nginx/packaged.Dockerfile")
                try folder.write(
                    // The engine has done no step of it before. Once an image has the second
                    // label, the packages are installed.
                    recipe.replacing("ARG PACKAGES\n", with: "ARG PACKAGES\nLABEL for=\(name)\n")
                        .replacing(
                            "\nFROM packages",
                            with: "\nLABEL name=\(name)\n\nFROM packages"
                        ) + "\n\(lastStage)\n",
                    to: "Dockerfiles/\(name)/packaged.Dockerfile"
                )
                try folder.write(
                    folder.text(of: "Lab/releases.yaml").replacing(
                        "servers: [nginx, witness",
                        with: "servers: [nginx, \(name), witness"
                    ),
                    to: "Lab/releases.yaml"
                )
                matrix = try lab.matrix(server: name, policies: "default")
            }

            func build(state: Folder) async -> Transcript {
                await Transcript.running(
                    ["images", "build", "--matrix", matrix, "--state", state.path],
                    home: lab.folder.path,
                    findEngine: LiveLab.findEngine
                )
            }

            /// The logs of the builds of its image, oldest first.
            func logs(in state: Folder) throws -> [String] {
                let folder = "\(state.path)/logs/builds"
                return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    .filter { $0.contains(name) }
                    .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
            }

            func images(in engine: Engine) async throws -> [ImageSummary] {
                try await engine.images(labels: ["name=\(name)"])
            }

            func remove(from engine: Engine) async throws {
                for image in try await images(in: engine) { try await engine.removeImage(image.id) }
            }
        }

        private static func withEngine<Value>(
            _ body: (Engine) async throws -> Value
        ) async throws -> Value {
            let location = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
            return try await Engine.withEngine(at: location, body)
        }

        @Test func `serves two runs that need it at the same time, whatever their states`()
            async throws
        {
            let server = try FreshServer(lastStage: "RUN sleep 2")
            let states = try [LiveLab.state.get(), Folder()]
            async let first = server.build(state: states[0])
            async let second = server.build(state: states[1])
            for transcript in await [first, second] {
                #expect(transcript.status == .good, "\(transcript.prose)\(transcript.output)")
            }
            #expect(try states.flatMap(server.logs).count == 1)
            try await Self.withEngine { engine in
                #expect(try await server.images(in: engine).count == 1)
                try await server.remove(from: engine)
            }
        }

        @Test func `goes on after an interruption with the last stage that was done`()
            async throws
        {
            let server = try FreshServer(lastStage: "RUN sleep 3")
            let state = try LiveLab.state.get()
            let transcript = try await Self.withEngine { engine in
                try await withThrowingTaskGroup(of: Transcript?.self) { group in
                    group.addTask { await server.build(state: state) }
                    // Until the packages are there, and the rest is under way.
                    for _ in 1...6000 {
                        guard try await server.images(in: engine).isEmpty else { break }
                        try await Task.sleep(for: .milliseconds(50))
                    }
                    group.cancelAll()
                    return try await group.next() ?? nil
                }
            }
            #expect(transcript?.status == .interrupted, "\(transcript?.prose ?? "")")

            let resumed = await server.build(state: state)
            #expect(resumed.status == .good, "\(resumed.prose)\(resumed.output)")
            let logs = try server.logs(in: state)
            try #require(logs.count == 2)
            #expect(logs[0].contains("Setting up nginx"))
            #expect(!logs[1].contains("Setting up nginx"))
            #expect(logs[1].contains("sleep 3"))
            try await Self.withEngine { try await server.remove(from: $0) }
        }
    }
}
