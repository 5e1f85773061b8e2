import Catalogue
import DockerEngine
import Interop
import LabTesting
import ResultStore

@testable import Commands

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

    /// When it began and ended.
    static let moment = Timestamp(microseconds: 1_795_491_631_042_000)

    /// This machine, with the kernel that a stub of an engine names.
    static let host = HostFacts(
        of: EngineVersion(
            product: "Docker",
            version: "20.10.24",
            apiVersion: APIVersion(major: 1, minor: 41),
            operatingSystem: "linux",
            kernel: "6.1.0-50-amd64",
            architecture: "amd64",
        )
    )

    /// Stores it in a new file, as it would have been left; `nil` leaves it going on.
    static func store(
        at path: String,
        end: RunEnd? = .interrupted,
        lease: String = "a process that is gone",
        labVersion: String = LabVersion.text,
        host: HostFacts = host,
        serverFolders: [String] = [],
        changing change: (inout [String: String]) -> Void = { _ in },
        matrix text: String = matrix,
        planned: String = matrix,
        images: [ImageRecord] = [],
    ) throws {
        let catalogue = try Catalogue.load(
            home: Transcript.repository,
            serverFolders: serverFolders,
        )
        let matrix = try Matrix(text: planned, path: "x.yaml", catalogue: catalogue)
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
                labVersion: labVersion,
                host: host,
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
