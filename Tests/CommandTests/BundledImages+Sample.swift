import Catalogue
import Interop
import LabTesting

@testable import Commands

extension BundledImages {
    /// The images of a cell of the lab's own catalogue.
    static func sample(
        _ server: String,
        _ release: String,
        client: String,
        recipe: String? = nil,
        origins: [String] = [],
        catalogue: Catalogue? = nil,
    ) throws -> BundledImages {
        let home = Transcript.repository
        let catalogue = try catalogue ?? Catalogue.load(from: FolderSource(home: home))
        let cell = Cell(
            number: 1,
            server: server,
            release: release,
            group: catalogue.groups.group(named: "X25519"),
            policy: .pinned,
            certificate: .ecdsaP256,
            client: .openssl(client),
            scenario: .handshake,
        )
        return try BundledImages(
            of: cell,
            catalogue: catalogue,
            releases: catalogue.releases.releases,
            recipe: recipe,
            origins: origins,
            home: home,
            probe: "/pqprobe",
        )
    }
}
