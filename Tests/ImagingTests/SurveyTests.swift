import DockerEngine
import EngineUse
import HostTesting
import HostUse
import Interop
import Synchronization
import Testing

@testable import Imaging

@Suite struct `A survey of images` {
    private static let commands = VersionCommands(
        server: VersionCommand(words: ["nginx", "-v"], pattern: "(.*)")
    )

    /// What the engine has, by name: the key of its recipe.
    private final class Images: Sendable {
        let keys = Mutex<[String: String]>([:])

        func answer(_ request: String) -> StubAnswer {
            if request.hasSuffix("/version") {
                return StubAnswer(200, #"{"Version":"20.10.24","ApiVersion":"1.41"}"#)
            }
            let name = request.split(separator: "/images/").last?.split(separator: "/json").first
            let key = keys.withLock { $0[String(name ?? "")] }
            guard request.hasPrefix("GET "), let key else { return StubAnswer(404, "{}") }
            let labels = #"{"\#(Label.recipe)":"\#(key)"}"#
            return StubAnswer(
                200,
                #"{"Id":"sha256:1","Config":{"Labels":\#(labels)},"Size":1,"Architecture":"amd64"}"#
            )
        }
    }

    private func withWorkshop(
        _ body: (ImageWorkshop, Images, ServerImageRequest) async throws -> Void
    ) async throws {
        let images = Images()
        try await withDirectory { home in
            let dockerfile = "\(home)/nginx/packaged.Dockerfile"
            try Files.write("FROM x\n".utf8, to: dockerfile)
            try await StubServer.withSocket(images.answer) { path, stub in
                try await Engine.withEngine(at: EngineLocation(socketPath: path)) { engine in
                    let workshop = ImageWorkshop(
                        engine: engine,
                        home: home,
                        state: home,
                        host: HostSources(archive: "", securityArchive: ""),
                    )
                    let request = ServerImageRequest(
                        server: "nginx",
                        release: .sample("debian-13"),
                        base: .sample,
                        inputs: ImageInputs(dockerfile: dockerfile, packages: ["nginx"]),
                        versionCommands: Self.commands,
                    )
                    try await body(workshop, images, request)
                }
                // It looks, and changes nothing.
                #expect(stub.requests.allSatisfy { $0.hasPrefix("GET ") })
            }
        }
    }

    private func survey(
        _ workshop: ImageWorkshop,
        _ request: ServerImageRequest,
    ) async throws -> [NeededImage] {
        try await workshop.survey(
            servers: [request],
            clients: [],
            benches: [],
            bases: [.sample],
            probe: "pqprobe",
        )
    }

    @Test func `counts everything as missing where the base is`() async throws {
        try await withWorkshop { workshop, _, request in
            let needed = try await survey(workshop, request)
            #expect(needed.map(\.subject) == ["base", "nginx on debian-13"])
            #expect(needed.map(\.reference) == ["pqlab/base:debian-13", nil])
            #expect(needed.allSatisfy { !$0.isPresent })
        }
    }

    @Test func `knows no name while packages were never resolved`() async throws {
        try await withWorkshop { workshop, images, request in
            images.keys.withLock { $0["pqlab/base:debian-13"] = "base key" }
            let needed = try await survey(workshop, request)
            #expect(needed.map(\.isPresent) == [true, false])
            #expect(needed[1].reference == nil)
        }
    }

    @Test func `names what a run would build, and finds what it would use`() async throws {
        try await withWorkshop { workshop, images, request in
            images.keys.withLock { $0["pqlab/base:debian-13"] = "base key" }
            let changes = PackageChanges(installed: [PackageVersion("nginx", "1.26.3-3")])
            let page = PackagePage(
                baseKey: "base key",
                releaseFiles: [:],
                resolvedAt: "",
                changes: ["nginx": changes],
            )
            try workshop.notebook.write(page, as: "packages-debian-13")
            let plan = try workshop.serverPlan(request, on: .sample(), with: [], [], changes)
            let name = "\(plan.repository):\(plan.tag)"
            let before = try await survey(workshop, request)
            #expect(before[1].reference == name && !before[1].isPresent)
            images.keys.withLock { $0[name] = plan.recipe.key }
            let after = try await survey(workshop, request)
            #expect(after[1].isPresent)
            images.keys.withLock { $0[name] = "another key" }
            let other = try await survey(workshop, request)
            #expect(!other[1].isPresent)
        }
    }
}
