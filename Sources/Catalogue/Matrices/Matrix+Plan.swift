package import Interop

extension Matrix {
    /// All cells of the matrix, numbered from 1 in the order of its lists.
    ///
    /// Servers vary slowest, then releases, policies, groups, certificates, clients and
    /// scenarios; included cells come last. Where a release does not apply to a server there is
    /// no cell; nor is there one that the scenario does not have, such as that of a pinned endpoint
    /// where it names no group, or of a client that it is not for. Servers with a TLS of their own
    /// are tried from the other side where compiled releases are named: see ``OtherSide``. A plan
    /// without cells, a cell that is there twice and an `exclude` that excludes nothing are errors.
    package func plan(_ catalogue: Catalogue) throws(CatalogueError) -> [Cell] {
        var cells = product(catalogue)
        for combination in exclude {
            let count = cells.count
            cells.removeAll(where: combination.matches)
            guard cells.count < count else {
                throw CatalogueError(at: combination.place, .invalid("it excludes nothing"))
            }
        }
        if !include.isEmpty {
            var keys = Set(cells.map(\.key))
            for combination in include {
                let cell = try included(combination, catalogue)
                guard keys.insert(cell.key).inserted else {
                    throw CatalogueError(at: combination.place, .repeated("cell `\(cell.key)`"))
                }
                cells.append(cell)
            }
        }
        guard !cells.isEmpty else {
            throw CatalogueError(
                at: Place(file: path, line: 1, column: 1),
                .empty("the product"),
                hint: "name releases that apply to the servers, and exclude less",
            )
        }
        return cells.enumerated().map { $1.numbered($0 + 1) }
    }

    private func product(_ catalogue: Catalogue) -> [Cell] {
        let settings = Self.pairs(
            values(of: .policy).compactMap(Policy.init),
            values(of: .group).map(catalogue.groups.group(named:)),
        )
        .filter { policy, group in group != nil || policy == .default }
        let certificates = values(of: .certificate).compactMap(CertificateKind.init)
        let scenarios = values(of: .scenario).compactMap(Scenario.init)
        var cells: [Cell] = []
        for (server, release, clients) in places(catalogue) {
            let tasks = Self.pairs(certificates, Self.pairs(clients, scenarios))
            cells.reserveCapacity(cells.count + settings.count * tasks.count)
            for (policy, group) in settings {
                for (certificate, (client, scenario)) in tasks
                where scenario.includes(group: group, policy: policy, client: client) {
                    let cell = Cell(
                        number: cells.count + 1,
                        server: server,
                        release: release,
                        group: group,
                        policy: policy,
                        certificate: certificate,
                        client: client,
                        scenario: scenario,
                    )
                    cells.append(cell)
                }
            }
        }
        return cells
    }

    /// Every server on every release that it is tried on, with those who connect to it.
    func places(
        _ catalogue: Catalogue
    ) -> [(server: String, release: String, clients: [ClientName])] {
        let releases = values(of: .release).compactMap(catalogue.releases.release)
        let otherSide = OtherSide(catalogue, releases: values(of: .release))
        return values(of: .server).flatMap { server in
            let turned = otherSide.release(of: server)
            let own = releases.filter { $0.servers.contains(server) && $0.name != turned?.name }
            return own.map { (server, $0.name, clients) }
                + [turned].compactMap(\.self).map {
                    (server, $0.name, otherSide.clients(beside: clients))
                }
        }
    }

    /// Every value of one list with every value of another, the first varying slowest.
    private static func pairs<First, Second>(
        _ first: [First],
        _ second: [Second],
    ) -> [(First, Second)] {
        first.flatMap { value in second.map { (value, $0) } }
    }

    private func included(
        _ combination: Combination,
        _ catalogue: Catalogue,
    ) throws(CatalogueError) -> Cell {
        let values = combination.values
        guard let server = values[.server],
            let release = values[.release].flatMap(catalogue.releases.release),
            let group = values[.group].map(catalogue.groups.group(named:)),
            let policy = values[.policy].flatMap(Policy.init),
            let certificate = values[.certificate].flatMap(CertificateKind.init),
            let client = values[.client].map({ ClientName($0) }),
            let scenario = values[.scenario].flatMap(Scenario.init),
            scenario.namesGroup == (group != nil)
        else {
            throw CatalogueError(at: combination.place, .invalid("it is not a whole cell"))
        }
        guard release.servers.contains(server) else {
            throw CatalogueError(
                at: combination.place,
                .invalid("release `\(release.name)` does not apply to server `\(server)`"),
            )
        }
        return Cell(
            number: 1,
            server: server,
            release: release.name,
            group: group,
            policy: policy,
            certificate: certificate,
            client: client,
            scenario: scenario,
        )
    }
}

extension Cell {
    /// The same cell with another number.
    package func numbered(_ number: Int) -> Cell {
        Cell(
            number: number,
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: certificate,
            client: client,
            scenario: scenario,
        )
    }
}
