import Interop

/// Gives every client of a matrix the release that it runs on, where it runs on one.
struct ClientResolver {
    let releases: Releases

    /// The names of all releases that the matrix names.
    let named: [String]

    /// The clients of those names, none of them twice.
    func clients(_ names: [PlacedName]) throws(CatalogueError) -> [ClientName] {
        var clients: [ClientName] = []
        for name in names {
            let client = try client(name)
            guard !clients.contains(client) else {
                throw CatalogueError(
                    at: name.place,
                    .repeated("client `\(client)`, as itself and as `openssl`,"),
                )
            }
            clients.append(client)
        }
        return clients
    }

    /// The client of that name; plain `openssl` gets the release that it means here.
    func client(_ name: PlacedName) throws(CatalogueError) -> ClientName {
        let client = ClientName(name.name)
        guard client.isOpenSSL, client.release == nil else { return client }
        guard let release = releases.clientRelease(amongst: named) else {
            throw CatalogueError(
                at: name.place,
                .invalid("no release of the catalogue has a libssl for client `\(client)`"),
            )
        }
        return .openssl(release.name)
    }

    /// The combination with its client resolved; one without a client stays as it is.
    func resolving(_ combination: Combination) throws(CatalogueError) -> Combination {
        guard let name = combination.values[.client] else { return combination }
        var values = combination.values
        values[.client] =
            try client(PlacedName(name: name, place: combination.place)).description
        return Combination(values: values, place: combination.place)
    }
}
