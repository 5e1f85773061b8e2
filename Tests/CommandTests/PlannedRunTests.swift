import Catalogue
import Interop
import LabTesting
import Probing
import Testing

@testable import Commands

@Suite struct `A planned run` {
    /// The client of its controls, of a matrix with these releases and clients.
    private static func control(_ releases: String, _ clients: String) throws -> ProbeClient? {
        let catalogue = try Catalogue.load(home: Transcript.repository)
        let text = """
            name: x
            servers: [cheroot]
            releases: [\(releases)]
            groups: [X25519]
            policies: [pinned]
            clients: [\(clients)]
            """
        let matrix = try Matrix(text: text, path: "x.yaml", catalogue: catalogue)
        return PlannedRun(
            catalogue: catalogue,
            matrix: matrix,
            cells: try matrix.plan(catalogue),
            knownFailures: KnownFailures(),
            architecture: .amd64,
        ).control
    }

    /// The bench holds the libraries of the servers' releases as well, to compare them with.
    @Test(arguments: [
        ("debian-12, debian-13", "openssl@debian-12", "debian-13"),
        ("debian-12", "openssl@debian-12, openssl@debian-14", "debian-14"),
        // A wheel has a libssl for its own Python alone.
        ("wheel-3.2", "openssl@debian-12", "debian-12"),
    ])
    func `has its controls made by the newest client that its bench can have`(
        releases: String,
        clients: String,
        newest: String,
    ) throws {
        let client = try #require(try Self.control(releases, clients))
        #expect(client.name == .openssl(newest))
        #expect(client.libssl.contains(newest))
    }
}
