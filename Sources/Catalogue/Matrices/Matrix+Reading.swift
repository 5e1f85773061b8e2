import Interop

extension Matrix {
    private static let keys =
        ["name"] + Axis.allCases.map(\.plural)
        + ["calibrate", "samples", "repeats", "attempts", "timeout", "include", "exclude"]

    /// What a matrix means by leaving out an axis.
    private static let defaults: [Axis: [String]] = [
        .policy: [Policy.pinned.rawValue, Policy.default.rawValue],
        .certificate: [CertificateKind.ecdsaP256.rawValue],
        .client: ["openssl"],
        .scenario: [Scenario.handshake.rawValue],
    ]

    /// Reads a matrix from a file.
    package init(path: String, catalogue: Catalogue) throws(CatalogueError) {
        try self.init(text: TextFile.text(of: path), path: path, catalogue: catalogue)
    }

    /// Reads a matrix from the text of a file.
    package init(text: String, path: String, catalogue: Catalogue) throws(CatalogueError) {
        let root = try YAMLDocument.root(of: text, in: path)
        let mapping = try YAMLMapping(root, of: "a matrix", keys: Self.keys)
        name = try mapping.required("name").name("a matrix")
        let known = AxisValues(catalogue: catalogue)
        var values: [Axis: [PlacedName]] = [:]
        // Where it cannot be read, that is told in its turn.
        let scenarios = try? Self.values(of: .scenario, in: mapping, known: known)
        let needsGroups = scenarios?.contains { Self.impliedGroup(of: $0.name) == nil } == true
        for axis in Axis.allCases where axis != .group || mapping[axis.plural] != nil || needsGroups
        {
            values[axis] = try Self.values(of: axis, in: mapping, known: known)
        }
        values[.group] = try Self.groups(in: values, named: catalogue.groups.group(named:))
        try Self.refuseUnused(values, catalogue)
        self.path = path
        self.text = text
        calibrate = try mapping["calibrate"]?.flag() ?? false
        samples = try mapping["samples"]?.integer("samples", in: 1...1000) ?? 20
        repeats = try mapping["repeats"]?.integer("repeats", in: 1...1000) ?? 1
        attempts = try mapping["attempts"]?.integer("attempts", in: 1...10) ?? 2
        timeout =
            try mapping["timeout"]?.duration(
                "timeout",
                in: .milliseconds(10)...(.seconds(600)),
                allowed: "10ms to 600s",
            ) ?? .seconds(5)
        let included = try Self.combinations(mapping["include"], isWhole: true, known: known)
        let resolver = ClientResolver(
            releases: catalogue.releases,
            named: (values[.release] ?? []).map(\.name)
                + included.compactMap { $0.values[.release] },
        )
        clients = try resolver.clients(values[.client] ?? [])
        include = try included.map(resolver.resolving)
        exclude = try Self.combinations(mapping["exclude"], isWhole: false, known: known)
        self.values = values.mapValues { $0.map(\.name) }
        try refuseIdle(values, catalogue)
    }

    /// Throws at a server or a release of which the product would have no cell.
    private static func refuseUnused(
        _ values: [Axis: [PlacedName]],
        _ catalogue: Catalogue,
    ) throws(CatalogueError) {
        let servers = values[.server] ?? []
        let releases = values[.release] ?? []
        let otherSide = OtherSide(catalogue, releases: releases.map(\.name))
        func applies(_ release: PlacedName, to server: PlacedName) -> Bool {
            otherSide.uses(release.name, against: server.name)
                || catalogue.releases.release(named: release.name)?.servers.contains(server.name)
                    == true
        }
        for server in servers where !releases.contains(where: { applies($0, to: server) }) {
            throw CatalogueError(
                at: server.place,
                .invalid("none of the releases applies to server `\(server.name)`"),
            )
        }
        for release in releases where !servers.contains(where: { applies(release, to: $0) }) {
            throw CatalogueError(
                at: release.place,
                .invalid("release `\(release.name)` applies to none of the servers"),
            )
        }
    }

    private static func values(
        of axis: Axis,
        in mapping: YAMLMapping,
        known: AxisValues,
    ) throws(CatalogueError) -> [PlacedName] {
        if mapping[axis.plural] == nil, let names = defaults[axis] {
            return names.map { PlacedName(name: $0, place: mapping.place) }
        }
        var values: [PlacedName] = []
        for value in try mapping.required(axis.plural).list(of: axis.plural) {
            let text = try known.read(value, on: axis)
            guard !values.contains(where: { $0.name == text }) else {
                throw value.error(.repeated("\(axis.rawValue) `\(text)`"))
            }
            values.append(PlacedName(name: text, place: value.place))
        }
        return values
    }

    /// Entries of `include`, which name a whole cell, or of `exclude`, which need not.
    private static func combinations(
        _ value: YAMLValue?,
        isWhole: Bool,
        known: AxisValues,
    ) throws(CatalogueError) -> [Combination] {
        guard let value else { return [] }
        guard let elements = value.elements else {
            throw value.error(expected: "a list of combinations")
        }
        var combinations: [Combination] = []
        for element in elements {
            let mapping = try YAMLMapping(
                element,
                of: "a combination",
                keys: Axis.allCases.map(\.rawValue),
            )
            guard !mapping.entries.isEmpty else {
                throw element.error(.empty("the combination"))
            }
            var values: [Axis: String] = [:]
            for axis in Axis.allCases {
                guard let value = mapping[axis.rawValue] else { continue }
                values[axis] = try known.read(value, on: axis)
            }
            if isWhole {
                values.merge(defaults.compactMapValues(\.first)) { given, _ in given }
                values[.policy] = mapping[Axis.policy.rawValue] == nil ? nil : values[.policy]
                values[.group] = values[.group] ?? values[.scenario].flatMap(impliedGroup)
                if let missing = Axis.allCases.first(where: { values[$0] == nil }) {
                    throw CatalogueError(at: element.place, .missing(key: missing.rawValue))
                }
                try checkIncluded(values, named: known.catalogue.groups.group(named:)) {
                    mapping[$0.rawValue]?.place ?? element.place
                }
            }
            combinations.append(Combination(values: values, place: element.place))
        }
        return combinations
    }
}
