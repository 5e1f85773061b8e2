package import Interop

/// Servers that misbehave on purpose, how they are tried, and what each deserves.
package struct Calibration: Sendable {
    /// The folder of it all, from the lab's home.
    private static let folder = "Lab/calibration"

    /// The lab's own catalogue, with these servers beside its own.
    package let catalogue: Catalogue

    /// The matrix that has them tried.
    package let matrix: Matrix

    /// The cells, one for each of them.
    package let cells: [Cell]

    /// What they deserve, in the order of the file.
    package let deserved: [DeservedEnding]

    /// The name of its matrix.
    package static let name = "calibration"

    /// The folder of its servers, below the lab's home.
    package static func serverFolder(home: String) -> String {
        FolderSource(home: home).displayPath(of: "\(folder)/servers")
    }

    /// The clients that are told to load another release's libcrypto: that release.
    package var libcryptos: [ClientName: String] {
        deserved.reduce(into: [:]) { told, ending in
            guard let libcrypto = ending.libcrypto else { return }
            for cell in cells where cell.server == ending.server { told[cell.client] = libcrypto }
        }
    }

    /// Loads it from below the lab's home.
    ///
    /// Throws where a server is tried that deserves nothing, or deserves something and is
    /// not tried exactly once: no fault is ever left out in silence. Throws as well where a
    /// client is to load a libcrypto that is not in the bench.
    package static func load(home: String) throws(CatalogueError) -> Calibration {
        let folder = FolderSource(home: home).displayPath(of: Self.folder)
        let catalogue = try Catalogue.load(home: home, serverFolders: [serverFolder(home: home)])
        let matrix = try Matrix(path: "\(folder)/matrix.yaml", catalogue: catalogue)
        let path = "\(folder)/faults.yaml"
        let calibration = Calibration(
            catalogue: catalogue,
            matrix: matrix,
            cells: try matrix.plan(catalogue),
            deserved: try deserved(in: TextFile.text(of: path), path: path),
        )
        let tried = calibration.cells.map(\.server).sorted()
        let named = calibration.deserved.map(\.server).sorted()
        guard tried == named else {
            let odd = Set(tried).symmetricDifference(named).sorted().first ?? "one of them"
            throw error(in: path, "`\(odd)` is not exactly once in it and in the matrix")
        }
        let releases = Set(calibration.cells.compactMap(\.client.release))
        for libcrypto in calibration.deserved.compactMap(\.libcrypto)
        where !releases.contains(libcrypto) {
            throw error(in: path, "no client of the matrix has `\(libcrypto)`")
        }
        return calibration
    }

    private static func error(in path: String, _ clause: String) -> CatalogueError {
        CatalogueError(operation: "calibrate with", subject: path, reason: .invalid(clause))
    }

    /// Reads what servers deserve.
    static func deserved(
        in text: String,
        path: String,
    ) throws(CatalogueError) -> [DeservedEnding] {
        let outcomes = Outcome.allCases.map(\.rawValue) + [Fault.name]
        var deserved: [DeservedEnding] = []
        for value in try YAMLDocument.root(of: text, in: path).list(of: "faults") {
            let mapping = try YAMLMapping(
                value,
                of: "a fault",
                keys: ["server", "libcrypto", "deserves", "shape"],
            )
            deserved.append(
                DeservedEnding(
                    server: try mapping.required("server").name("a server"),
                    libcrypto: try mapping["libcrypto"]?.name("a release"),
                    outcome: try mapping.required("deserves")
                        .choice(of: "outcome", among: outcomes),
                    shape: try ShapePattern(mapping.required("shape")),
                )
            )
        }
        return deserved
    }
}
