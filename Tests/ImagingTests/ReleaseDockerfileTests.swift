import HostTesting
import HostUse
import Interop
import Testing

@testable import Imaging

/// What makes the image of a packaged release's libraries.
@Suite struct `The Dockerfile of a release` {
    private static let usual = "Dockerfiles/openssl/packaged.Dockerfile"
    private static let own = "Dockerfiles/altered/openssl/packaged.Dockerfile"

    /// The plan for a release with this Dockerfile, in a lab where both have a file beside them.
    private func plan(_ dockerfile: String?) async throws -> ImagePlan {
        try await StubSurroundings.withWorkshop(printing: "") { workshop, _, _ in
            for path in [Self.usual, Self.own] {
                let folder = path.split(separator: "/").dropLast().joined(separator: "/")
                try Files.write("# \(path)\n".utf8, to: "\(workshop.home)/\(path)")
                try Files.write("".utf8, to: "\(workshop.home)/\(folder)/alter.py")
            }
            return try workshop.librariesPlan(
                .sample("debian-13", dockerfile: dockerfile),
                on: .sample(),
                changes: PackageChanges(installed: []),
            )
        }
    }

    @Test func `is the usual one, which takes no file`() async throws {
        let plan = try await plan(nil)
        #expect(plan.dockerfile == "# \(Self.usual)\n")
        #expect(plan.contents.hashes.isEmpty)
    }

    @Test func `is its own where it names one, with what lies beside that`() async throws {
        let plan = try await plan(Self.own)
        #expect(plan.dockerfile == "# \(Self.own)\n")
        #expect(plan.contents.hashes.keys.sorted() == ["alter.py"])
        #expect(plan.recipe.key != (try await self.plan(nil)).recipe.key)
    }
}
