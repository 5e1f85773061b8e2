package import Interop

/// All that the lab knows before it tries anything: groups, releases, servers and expectations.
package struct Catalogue: Sendable {
    /// The folder with a folder for each server, from the lab's home.
    package static let serverRoot = StanzaReader.root

    /// The key exchange groups.
    package let groups: Groups

    /// The releases, and the bases that they stand on.
    package let releases: Releases

    /// What is compiled from source.
    package let sources: SourceList

    /// The images that compiled servers are made with, each after those that it needs.
    package let layers: [Layer]

    /// The servers, in the alphabetical order of their names.
    package let servers: [ServerStanza]

    /// What should happen in every cell.
    package let rules: Rules

    /// What is known to fail nevertheless, expired or not.
    package let knownFailures: KnownFailures

    /// The texts of all files it came from, by their path from the lab's home.
    package let texts: [String: String]

    /// The server of that name; nil where there is none.
    package func server(named name: String) -> ServerStanza? {
        servers.first { $0.name == name }
    }

    /// The names that outcomes use for groups.
    package var groupNames: GroupNames {
        GroupNames(groups.groups)
    }

    /// What should happen in a cell; nil while a version that decides is not known.
    ///
    /// A cell of a release that the catalogue does not have is a programmer's mistake.
    package func expectation(
        of cell: Cell,
        versions: ImageVersions?,
        clientOpenSSL: String?,
    ) -> Expectation? {
        rules.expectation(
            in: circumstances(of: cell, versions: versions, clientOpenSSL: clientOpenSSL)
        )
    }

    /// A cell with what rules and known failures look at beside it.
    ///
    /// A cell of a release that the catalogue does not have is a programmer's mistake.
    package func circumstances(
        of cell: Cell,
        versions: ImageVersions?,
        clientOpenSSL: String?,
    ) -> Circumstances {
        guard let release = releases.release(named: cell.release) else {
            preconditionFailure("a cell has a release of the catalogue")
        }
        return Circumstances(
            cell: cell,
            origin: release.origin,
            versions: versions,
            clientOpenSSL: clientOpenSSL,
        )
    }
}
