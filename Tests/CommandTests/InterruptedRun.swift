import Catalogue
import Interop
import LabTesting
import ResultStore

/// A run of two cells that came to its end before either was tried.
enum InterruptedRun {
    static let matrix = """
        name: sample
        servers: [nginx]
        releases: [debian-13]
        groups: [X25519]
        samples: 3

        """

    /// The images of its server, of its client's libraries, and of its bench.
    static let images = [
        image("server", "nginx", "debian-13"), image("openssl", nil, "debian-13"),
        image("bench", nil, nil),
    ]

    private static func image(_ purpose: String, _ server: String?, _ release: String?)
        -> ImageRecord
    {
        ImageRecord(
            reference: "pqlab/\(server ?? purpose):x",
            digest: "sha256:\(purpose)",
            purpose: purpose,
            server: server,
            release: release,
            base: "debian-13",
            opensslSource: nil,
            recipeHash: purpose,
            recipe: "",
            versions: ImageVersions(server: nil, openssl: nil),
            createdAt: "",
        )
    }

    private static let moment = Timestamp(microseconds: 1_795_491_631_042_000)

    /// Stores it in a new file, as it would have been left; `nil` leaves it going on.
    static func store(
        at path: String,
        end: RunEnd? = .interrupted,
        lease: String = "a process that is gone",
        changing change: (inout [String: String]) -> Void = { _ in },
        matrix text: String = matrix,
        images: [ImageRecord] = [],
    ) throws {
        let catalogue = try Catalogue.load(home: Transcript.repository)
        let matrix = try Matrix(text: matrix, path: "x.yaml", catalogue: catalogue)
        var files = catalogue.texts
        change(&files)
        let store = try ResultStore.open(at: path)
        let run = try store.begin(
            RunRecord(
                id: "run-1",
                matrix: "sample",
                matrixText: text,
                dataFiles: files,
                seed: 1,
                samples: 2,
                repeats: 3,
                labVersion: "0",
                host: HostFacts(kernel: "", processor: "", processors: 2, engine: ""),
                authority: "",
                startedAt: moment,
            ),
            cells: matrix.plan(catalogue),
            groups: catalogue.groups.groups,
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: lease,
        )
        for image in images { try store.record(image, in: run) }
        if let end { try store.finish(run: run, as: end, at: moment) }
    }
}
