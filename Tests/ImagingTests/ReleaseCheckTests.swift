import Interop
import Testing

@testable import Imaging

@Suite struct `The OpenSSL in an image` {
    private func libraries(_ version: String) -> ReleaseLibraries {
        ReleaseLibraries(libssl: "a", libcrypto: "b", versionText: "OpenSSL \(version) 1 Jul 2026")
    }

    @Test(arguments: [
        ("3.5", "3.5.7"), ("3.5.7", "3.5.7"), ("1.1.1", "1.1.1w"), ("3.0", "3.0.20"),
    ])
    func `is of the branch that its release names`(release: String, version: String) {
        #expect(throws: Never.self) { try Release.compiled(release).check(libraries(version)) }
    }

    @Test(arguments: [("3.5", "3.4.1"), ("3.5.7", "3.5.6"), ("3.1", "3.15.0"), ("3.5", "35.0")])
    func `is a fault where it is of another`(release: String, version: String) {
        let fault = #expect(throws: Fault.self) {
            try Release.compiled(release).check(libraries(version))
        }
        #expect(
            fault?.description == """
                cannot use the OpenSSL of `\(release)`: it is \(version), and the release names \
                \(release)
                """
        )
    }

    @Test func `of a distribution is of any version`() {
        #expect(throws: Never.self) { try Release.sample("x").check(libraries("3.5.9")) }
    }

    @Test(arguments: [("3.5", true), ("3.4", false)])
    func `is checked where an earlier run has read it, too`(
        release: String,
        isOfIt: Bool,
    ) async throws {
        try await StubSurroundings.withWorkshop(printing: "") { workshop, _, engine in
            let facts = ImageFacts(
                commands: nil,
                paths: Release.compiled(release).libraryPaths,
                versions: ImageVersions(server: nil, openssl: "3.5.7"),
                opensslSource: nil,
                libraries: libraries("3.5.7"),
            )
            try workshop.notebook.write(facts, as: "sha256:1")
            let read = try? await workshop.facts(about: "sha256:1", holding: .compiled(release))
            #expect(read == (isOfIt ? facts : nil))
            #expect(engine.questions == 0)
        }
    }
}
