import Interop

extension Matrix {
    /// The groups of a matrix, with `any` among them where a scenario names none.
    ///
    /// Groups belong to the scenarios that name one, and `any` to those that do not. Throws at a
    /// value of which the product would have no cell.
    static func groups(
        in values: [Axis: [PlacedName]],
        named group: (String) -> Group?,
    ) throws(CatalogueError) -> [PlacedName] {
        let groups = values[.group] ?? []
        let scenarios = values[.scenario] ?? []
        let naming = scenarios.first { Scenario(rawValue: $0.name)?.namesGroup == true }
        let free = scenarios.first { Scenario(rawValue: $0.name)?.namesGroup == false }
        for named in groups {
            if named.name == Scenario.anyGroup, free == nil {
                throw CatalogueError(at: named.place, needsScenario)
            }
            if naming == nil, let free, let scenario = Scenario(rawValue: free.name),
                let objection = group(named.name).flatMap(scenario.objection)
            {
                throw CatalogueError(at: named.place, .invalid(objection))
            }
        }
        if let naming, !groups.contains(where: { $0.name != Scenario.anyGroup }),
            let place = groups.first?.place
        {
            throw CatalogueError(at: place, needsGroup(naming.name))
        }
        guard let free else { return groups }
        guard values[.policy]?.contains(where: { $0.name == Policy.default.rawValue }) == true
        else {
            throw CatalogueError(at: free.place, needsDefault(free.name))
        }
        guard !groups.contains(where: { $0.name == Scenario.anyGroup }) else { return groups }
        return groups + [PlacedName(name: Scenario.anyGroup, place: free.place)]
    }

    /// The group that an included cell means by naming none; nil where it has to name one.
    static func impliedGroup(of scenario: String) -> String? {
        Scenario(rawValue: scenario)?.namesGroup == false ? Scenario.anyGroup : nil
    }

    /// Throws where an included cell's group, policy or client does not go with its scenario.
    static func checkIncluded(
        _ values: [Axis: String],
        named group: (String) -> Group?,
        at place: (Axis) -> Place,
    ) throws(CatalogueError) {
        guard let name = values[.scenario], let scenario = Scenario(rawValue: name),
            let groupName = values[.group], let client = values[.client]
        else { return }
        if let group = group(groupName) {
            if let objection = scenario.objection(to: group) {
                throw CatalogueError(at: place(.group), .invalid(objection))
            }
        } else if scenario.namesGroup {
            throw CatalogueError(at: place(.group), needsGroup(name))
        } else if values[.policy] != Policy.default.rawValue {
            throw CatalogueError(at: place(.policy), needsDefault(name))
        }
        if let objection = scenario.objection(to: ClientName(client)) {
            throw CatalogueError(at: place(.client), .invalid(objection))
        }
    }

    private static var needsScenario: CatalogueError.Reason {
        let free = Scenario.allCases.filter { !$0.namesGroup }.map { "`\($0.rawValue)`" }
        return .invalid(
            "group `\(Scenario.anyGroup)` is only for scenario \(free.joined(separator: ", "))"
        )
    }

    private static func needsGroup(_ scenario: String) -> CatalogueError.Reason {
        .invalid("scenario `\(scenario)` needs another group than `\(Scenario.anyGroup)`")
    }

    private static func needsDefault(_ scenario: String) -> CatalogueError.Reason {
        .invalid("scenario `\(scenario)` is only for policy `\(Policy.default.rawValue)`")
    }
}
