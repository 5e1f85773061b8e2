import Interop

extension Matrix {
    /// The groups of a matrix, with `any` among them where a scenario names none.
    ///
    /// Groups belong to the scenarios that name one, and `any` to those that do not. Throws at a
    /// value of which the product would have no cell.
    static func groups(in values: [Axis: [PlacedName]]) throws(CatalogueError) -> [PlacedName] {
        let groups = values[.group] ?? []
        let scenarios = values[.scenario] ?? []
        let naming = scenarios.first { Scenario(rawValue: $0.name)?.namesGroup == true }
        let free = scenarios.first { Scenario(rawValue: $0.name)?.namesGroup == false }
        for group in groups {
            if group.name == Scenario.anyGroup, free == nil {
                throw CatalogueError(at: group.place, needsScenario)
            }
            if group.name != Scenario.anyGroup, naming == nil, let free {
                throw CatalogueError(at: group.place, offersItsOwn(free.name, not: group.name))
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

    /// Throws where an included cell's group, or policy, does not go with its scenario.
    static func checkIncluded(
        _ values: [Axis: String],
        at place: (Axis) -> Place,
    ) throws(CatalogueError) {
        guard let name = values[.scenario], let scenario = Scenario(rawValue: name),
            let group = values[.group]
        else { return }
        guard scenario.namesGroup != (group == Scenario.anyGroup) else {
            throw CatalogueError(
                at: place(.group),
                scenario.namesGroup ? needsGroup(name) : offersItsOwn(name, not: group),
            )
        }
        guard scenario.namesGroup || values[.policy] == Policy.default.rawValue else {
            throw CatalogueError(at: place(.policy), needsDefault(name))
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

    private static func offersItsOwn(
        _ scenario: String,
        not group: String,
    ) -> CatalogueError.Reason {
        .invalid(
            "scenario `\(scenario)` offers what the client offers by itself, and not group "
                + "`\(group)` alone"
        )
    }

    private static func needsDefault(_ scenario: String) -> CatalogueError.Reason {
        .invalid("scenario `\(scenario)` is only for policy `\(Policy.default.rawValue)`")
    }
}
