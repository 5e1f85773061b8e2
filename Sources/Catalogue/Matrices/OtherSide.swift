import Interop

/// How a matrix that varies compiled releases tries servers that bring a TLS of their own.
///
/// No compiled OpenSSL can be put under such a server, so it is tried from the other side: one of
/// it, the newest packaged one of the catalogue, by a client on each release of the matrix that
/// has a libssl, and by every other client of the matrix once.
struct OtherSide {
    private let catalogue: Catalogue
    private let releases: [Release]

    /// Takes the releases that the matrix names, in its order.
    init(_ catalogue: Catalogue, releases names: [String]) {
        self.catalogue = catalogue
        releases = names.compactMap(catalogue.releases.release)
    }

    /// The release on which a server is tried so; nil where it is not.
    func release(of server: String) -> Release? {
        guard releases.contains(where: { $0.origin == .compiled }),
            catalogue.server(named: server)?.bringsItsOwnTLS == true
        else { return nil }
        return catalogue.releases.releases.last {
            $0.origin == .packaged && $0.servers.contains(server)
        }
    }

    /// Those who connect then: one on each release, and those of the matrix that are none of these.
    func clients(beside clients: [ClientName]) -> [ClientName] {
        let own = releases.filter(\.hasClient).map { ClientName.openssl($0.name) }
        return own + clients.filter { !own.contains($0) }
    }

    /// Whether a release has a part in it, as that of a client.
    func uses(_ release: String, against server: String) -> Bool {
        self.release(of: server) != nil
            && releases.contains { $0.name == release && $0.hasClient }
    }
}

extension ServerStanza {
    /// Whether its TLS is not OpenSSL's, so that a release of OpenSSL changes nothing in it.
    fileprivate var bringsItsOwnTLS: Bool {
        libraryProof(on: .packaged) == .go
    }
}
