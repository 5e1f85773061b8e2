import HostTesting
import HostUse
import Interop
import Testing

@testable import Imaging

@Suite struct `What was read from inside an image` {
    @Test func `counts for as long as the release has the same paths`() async throws {
        try await StubSurroundings.withWorkshop(printing: "") { workshop, _, _ in
            let release = Release.sample("debian-13")
            let facts = ImageFacts(
                commands: nil,
                paths: release.libraryPaths,
                versions: ImageVersions(server: nil, openssl: "3.5.9"),
                opensslSource: nil,
                libraries: ReleaseLibraries(
                    libssl: "0a",
                    libcrypto: "0b",
                    versionText: "OpenSSL 3.5.9 3 Nov 2026"
                ),
            )
            try workshop.notebook.write(facts, as: "sha256:1")
            #expect(workshop.knownFacts(about: "sha256:1", holding: release) == facts)
            #expect(workshop.knownFacts(about: "sha256:1", holding: .compiled("3.5")) == nil)
            #expect(workshop.knownFacts(about: "sha256:2", holding: release) == nil)
            // What earlier programs wrote does not say where they looked.
            try Files.write(
                #"{"versions": {"openssl": "3.5.9"}}"#.utf8,
                to: "\(workshop.notebook.directory)/sha256_3.json"
            )
            #expect(workshop.knownFacts(about: "sha256:3", holding: release) == nil)
        }
    }
}
