import EngineUse
import HostTesting
import Testing

@testable import Imaging

@Suite struct `An image plan` {
    private func plan(
        server: String? = "nginx",
        release: String? = "debian-13",
        base: ProvidedBase = .sample(),
        arguments: [String: String] = [:],
        changes: PackageChanges = PackageChanges(installed: [PackageVersion("nginx", "1.26.3-3")]),
    ) throws -> ImagePlan {
        ImagePlan(
            purpose: server == nil ? "bench" : "server",
            server: server,
            release: release,
            base: base,
            dockerfile: "FROM x\n",
            arguments: arguments,
            packages: try PackageSet(["nginx"]),
            changes: changes,
        )
    }

    @Test func `names an image in the lab's own namespace, by its recipe`() throws {
        let server = try plan()
        #expect(server.repository == "pqlab/nginx")
        #expect(server.tag == "debian-13-\(server.recipe.key.prefix(12))")
        #expect(server.subject == "nginx on debian-13")
        let bench = try plan(server: nil, release: nil)
        #expect(bench.repository == "pqlab/bench")
        #expect(bench.tag == bench.recipe.shortKey)
        #expect(bench.subject == "bench")
    }

    @Test func `labels an image so that it is found again`() throws {
        let plan = try plan()
        #expect(
            plan.labels == [
                Label.recipe: plan.recipe.key, Label.purpose: "server", Label.base: "debian-13",
                Label.server: "nginx", Label.release: "debian-13",
            ]
        )
    }

    @Test func `depends on the base it stands on`() throws {
        let other = try plan(base: .sample(key: "another key"))
        #expect(try plan().recipe.key != other.recipe.key)
    }

    @Test func `gives its Dockerfile arguments of its own, and depends on them`() throws {
        let other = try plan(arguments: ["PYTHON": "python3.15", "PACKAGES": "never this"])
        #expect(
            other.arguments == [
                "BASE": "pqlab/base:debian-13", "PACKAGES": "nginx", "PYTHON": "python3.15",
            ]
        )
        #expect(try plan().recipe.key != other.recipe.key)
    }

    @Test func `knows what will be installed in the end`() throws {
        let changes = PackageChanges(
            installed: [
                PackageVersion("libssl3t64", "3.5.9-1"), PackageVersion("nginx", "1.26.3-3"),
            ],
            removed: [PackageVersion("libc6", "2.41-12")],
        )
        let list = try plan(changes: changes).packageList
        #expect(
            list.packages.map(\.description) == [
                "libssl3t64:amd64=3.5.9-1", "nginx:amd64=1.26.3-3",
            ]
        )
    }
}
