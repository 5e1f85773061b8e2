package import Interop

/// Faults that are made on purpose, how they are tried, and what each deserves.
package struct Calibration: Sendable {
    /// The folder of it all, from the lab's home.
    private static let folder = "Lab/calibration"

    /// The lab's own catalogue, with the servers and clients of the calibration beside its own.
    package let catalogue: Catalogue

    /// The matrix that has them tried.
    package let matrix: Matrix

    /// The cells, one for each fault.
    package let cells: [Cell]

    /// What they deserve, in the order of the file.
    package let deserved: [DeservedEnding]

    /// How others were fooled.
    package let stories: [Story]

    /// The file of its releases, from the lab's home.
    package static let releases = "\(folder)/releases.yaml"

    /// The name of its matrix.
    package static let name = "calibration"

    /// The folder of its servers, below the lab's home.
    package static func serverFolder(home: String) -> String {
        FolderSource(home: home).displayPath(of: "\(folder)/servers")
    }

    /// The cell by which a fault is tried.
    package func cell(of ending: DeservedEnding) -> Cell? {
        cells.first { ending.isTried(by: $0, matrix.clients.first) }
    }

    /// The cells by which faults are tried, in the order of the matrix: those of a run in which
    /// something gets lost on its way into the database, or those of one in which nothing does.
    package func cells(of endings: [DeservedEnding], withLoss: Bool) -> [Cell] {
        let keys = Set(
            endings.filter { ($0.tampering.loss != nil) == withLoss }
                .compactMap { cell(of: $0)?.key }
        )
        return cells.filter { keys.contains($0.key) }
    }

    /// The client stacks and scenarios of some cells that none of these faults is tried with.
    ///
    /// What is to be named and passes does not show that anything is noticed.
    package func gaps(
        in cells: [Cell],
        tried endings: [DeservedEnding],
    ) -> (stacks: [String], scenarios: [Scenario]) {
        let tried = endings.filter { !$0.verdict.isGood }.compactMap { cell(of: $0) }
        let (stacks, scenarios) = (Set(tried.map(\.client.stack)), Set(tried.map(\.scenario)))
        return (
            ClientName.stacks.filter { stack in
                !stacks.contains(stack) && cells.contains { $0.client.stack == stack }
            },
            Scenario.allCases.filter { scenario in
                !scenarios.contains(scenario) && cells.contains { $0.scenario == scenario }
            }
        )
    }

    /// What is done to the lab itself.
    package var tamperings: Tamperings {
        deserved.reduce(into: Tamperings()) { all, ending in
            guard let cell = cell(of: ending) else { return }
            if !ending.tampering.releases.isEmpty { all.clients[cell.client] = ending.tampering }
            if ending.tampering.isAboutServer { all.servers[cell.server] = ending.tampering }
        }
    }

    /// Loads it from below the lab's home.
    ///
    /// Throws where a cell is tried that deserves nothing, or something deserved is not tried
    /// by exactly one cell: no fault is ever left out in silence. Throws as well where a story
    /// has no fault that stands for it and no reason, and where a client is to load a library
    /// that is not in the bench.
    package static func load(home: String) throws(CatalogueError) -> Calibration {
        let folder = FolderSource(home: home).displayPath(of: Self.folder)
        let catalogue = try Catalogue.load(
            home: home,
            serverFolders: [serverFolder(home: home)],
            releases: releases,
        )
        let matrix = try Matrix(path: "\(folder)/matrix.yaml", catalogue: catalogue)
        let path = "\(folder)/faults.yaml"
        let (deserved, stories) = try read(TextFile.text(of: path), path: path)
        let calibration = Calibration(
            catalogue: catalogue,
            matrix: matrix,
            cells: try matrix.plan(catalogue),
            deserved: deserved,
            stories: stories,
        )
        try calibration.check(path)
        return calibration
    }

    private func check(_ path: String) throws(CatalogueError) {
        for ending in deserved {
            let count = cells.count { ending.isTried(by: $0, matrix.clients.first) }
            guard count == 1 else {
                throw Self.error(in: path, "`\(ending.fault)` is tried by \(count) cells")
            }
        }
        for cell in cells {
            let count = deserved.count { $0.isTried(by: cell, matrix.clients.first) }
            guard count == 1 else {
                throw Self.error(in: path, "`\(cell.key)` is the cell of \(count) faults")
            }
        }
        let aboutServers = deserved.filter(\.tampering.isAboutServer).map(\.server)
        for server in Set(aboutServers).sorted() {
            guard aboutServers.count(where: { $0 == server }) == 1 else {
                throw Self.error(in: path, "more than one fault says what is done to `\(server)`")
            }
        }
        let releases = Set(cells.compactMap(\.client.release))
        for release in deserved.flatMap(\.tampering.releases) where !releases.contains(release) {
            throw Self.error(in: path, "no client of the matrix has `\(release)`")
        }
        for story in stories {
            let isCovered = deserved.contains { $0.stories.contains(story.name) }
            guard isCovered == (story.inapplicable == nil) else {
                throw Self.error(
                    in: path,
                    isCovered
                        ? "`\(story.name)` is inapplicable, and a fault stands for it"
                        : "no fault stands for `\(story.name)`"
                )
            }
        }
    }

    private static func error(in path: String, _ clause: String) -> CatalogueError {
        CatalogueError(operation: "calibrate with", subject: path, reason: .invalid(clause))
    }

    /// Reads what faults deserve, and the stories that they stand for.
    static func read(
        _ text: String,
        path: String,
    ) throws(CatalogueError) -> (deserved: [DeservedEnding], stories: [Story]) {
        let root = try YAMLMapping(
            YAMLDocument.root(of: text, in: path),
            of: "a calibration",
            keys: ["stories", "faults"],
        )
        let stories = try root["stories"].map(Story.read) ?? []
        var deserved: [DeservedEnding] = []
        for value in try root.required("faults").list(of: "faults") {
            let ending = try DeservedEnding(value, stories: stories.map(\.name))
            guard !deserved.contains(where: { $0.fault == ending.fault }) else {
                throw value.error(.repeated("fault `\(ending.fault)`"))
            }
            deserved.append(ending)
        }
        return (deserved, stories)
    }
}
