import Interop

extension Matrix {
    /// Throws at a scenario, a group or a client of which the product has no cell.
    ///
    /// A scenario leaves out what it is not for. Where it leaves out all of a list, somebody means
    /// to try what will not be tried.
    func refuseIdle(
        _ placed: [Axis: [PlacedName]],
        _ catalogue: Catalogue,
    ) throws(CatalogueError) {
        let scenarios = values(of: .scenario).compactMap(Scenario.init)
        let groups = values(of: .group).map(catalogue.groups.group(named:))
        let policies = values(of: .policy).compactMap(Policy.init)
        let all = Set(places(catalogue).flatMap(\.clients))
        func hasCell(_ scenarios: [Scenario], _ groups: [Group?], _ clients: Set<ClientName>)
            -> Bool
        {
            scenarios.contains { scenario in
                groups.contains { group in
                    policies.contains { policy in
                        clients.contains { client in
                            scenario.includes(group: group, policy: policy, client: client)
                        }
                    }
                }
            }
        }
        for (named, scenario) in zip(placed[.scenario] ?? [], scenarios)
        where !hasCell([scenario], groups, all) {
            let objection =
                all.contains { scenario.objection(to: $0) == nil }
                ? groups.lazy.compactMap(\.self).compactMap(scenario.objection(to:)).first
                : clients.lazy.compactMap(scenario.objection(to:)).first
            throw CatalogueError(
                at: named.place,
                .invalid(objection ?? "scenario `\(scenario.rawValue)` has no cell here"),
            )
        }
        for (named, group) in zip(placed[.group] ?? [], groups)
        where !hasCell(scenarios, [group], all) {
            throw CatalogueError(
                at: named.place,
                .invalid("none of the scenarios is for group `\(named.name)`"),
            )
        }
        for (named, client) in zip(placed[.client] ?? [], clients)
        where !hasCell(scenarios, groups, [client]) {
            throw CatalogueError(
                at: named.place,
                .invalid("none of the scenarios is for client `\(named.name)`"),
            )
        }
    }
}
