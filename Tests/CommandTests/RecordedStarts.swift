import Catalogue
import Interop
import Issuing
import LabTesting
import Orchestration
import ResultStore
import Terminal

@testable import Commands

/// A recorded cell of nginx whose servers each had a place and a file of their own.
struct RecordedStarts {
    static let image = ImageRecord(
        reference: "pqlab/nginx:debian-13",
        digest: "sha256:1111",
        purpose: "server",
        server: "nginx",
        release: "debian-13",
        base: "debian-13",
        opensslSource: nil,
        recipeHash: "beef",
        recipe: "",
        versions: ImageVersions(server: "1.26.3", openssl: "3.5.6"),
        createdAt: "2026-11-23T20:00:00.123456789Z",
    )

    private static let moment = Timestamp(microseconds: 1_795_491_631_042_000)

    let catalogue: Catalogue
    let matrix: Matrix
    let cell: Cell
    let authority: Authority
    let configurator: EndpointConfigurator
    let planner: ReproductionPlanner

    /// Stores it in a folder: so many starts that agreed, and then perhaps one that was refused.
    init(
        in folder: Folder,
        agreed: Int,
        thenRefused: Bool = true,
        samples: Int? = 4,
        repeats: Int? = 3,
    ) throws {
        catalogue = try Catalogue.load(home: Transcript.repository)
        let text = """
            name: sample
            servers: [nginx]
            releases: [debian-13]
            groups: [X25519]
            policies: [pinned]
            samples: 20
            repeats: 2

            """
        matrix = try Matrix(text: text, path: "x.yaml", catalogue: catalogue)
        let cells = try matrix.plan(catalogue)
        cell = cells[0]
        authority = try Authority.open(in: folder.path)
        configurator = EndpointConfigurator(
            catalogue: catalogue,
            leaves: [.ecdsaP256: try authority.leaf(.ecdsaP256)],
            identifier: { "anew" },
        )
        let store = try ResultStore.open(at: "\(folder.path)/results.sqlite")
        let run = try store.begin(
            Self.run(text, catalogue, samples: samples, repeats: repeats),
            cells: cells,
            groups: catalogue.groups.groups,
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: "this process",
        )
        try store.record(Self.image, in: run)
        let starts = Array(1...(agreed + (thenRefused ? 1 : 0)))
        let record = Self.record(of: cell, agreed: agreed, starts)
        var endpoints: [EndpointRecord] = []
        for start in starts {
            endpoints.append(try Self.endpoint(of: cell, start: start, configurator))
        }
        try store.record(
            WaveRecord(
                endpoints: endpoints,
                controls: [],
                cells: [record],
            ),
            in: run,
        )
        guard let recorded = try store.recordedCell(1, in: run) else {
            preconditionFailure("a cell was stored just now")
        }
        planner = ReproductionPlanner(
            recorded: recorded,
            settings: ReproductionSettings(state: folder.path, database: "results.sqlite"),
            id: "reproduction",
            doors: .silent,
        )
    }

    /// What the orchestrator is told to do.
    func order() throws -> RunOrder {
        planner.order(
            cell,
            matrix,
            catalogue,
            try planner.clients(of: cell, catalogue, .amd64),
            ReplicaImages(
                server: .image(Self.image),
                benchDigest: "sha256:2222",
                libraries: [:],
                notes: [],
            ),
            authority,
        )
    }

    /// How its servers are set up again.
    var replicas: EndpointReplicas {
        EndpointReplicas(records: planner.records, sites: [:], configurator: configurator)
    }

    /// Where a start was: in a wave and on a port of its own.
    static func site(_ start: Int) -> EndpointSite {
        EndpointSite(
            port: 10_003 + 64 * start,
            directory: "/lab/w\(start)/e4",
            nonce: "nonce-\(start)",
            start: start
        )
    }

    private static func run(
        _ text: String,
        _ catalogue: Catalogue,
        samples: Int?,
        repeats: Int?,
    ) -> RunRecord {
        RunRecord(
            id: "run-1",
            matrix: "sample",
            matrixText: text,
            dataFiles: catalogue.texts,
            seed: 1,
            samples: samples,
            repeats: repeats,
            labVersion: "0.0.1",
            host: HostFacts(
                kernel: "6.1.0",
                processor: "A processor",
                processors: 2,
                engine: "Docker 20.10.24",
            ),
            authority: "c0ffee",
            startedAt: moment,
        )
    }

    private static func endpoint(
        of cell: Cell,
        start: Int,
        _ configurator: EndpointConfigurator,
    ) throws -> EndpointRecord {
        let site = site(start)
        let setup = try configurator.setup(cell.endpoint, image: image, site: site)
        var files = setup.files.filter { !$0.isSecret }.reduce(into: [:]) { files, file in
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        files["nginx.conf", default: ""] += "# start \(start)\n"
        return EndpointRecord(
            id: "endpoint-\(start)",
            identity: cell.endpoint,
            imageRecipeHash: image.recipeHash,
            container: "pqlab-12345678-w\(start)-e4",
            port: site.port,
            configuredBy: setup.configuredBy,
            command: setup.command,
            environment: setup.environment.map { "\($0.key)=\($0.value)" }.sorted(),
            files: files,
            configurationHash: setup.configurationHash,
            nonce: site.nonce,
            proof: .mapped,
            serverTLS: "OpenSSL 3.5.6",
            processes: [.sample],
            readyAfter: 41_000,
            readyNote: "",
            exitStatus: nil,
            log: "",
            wave: start,
            loadAverage: 0,
            otherRuns: 0,
            startedAt: moment,
        )
    }

    private static func record(of cell: Cell, agreed: Int, _ starts: [Int]) -> CellRecord {
        let samples = starts.flatMap { start in
            (0...2).map { number in
                let isRefused = start > agreed
                let sample = SampleCell(group: .x25519)
                return SampleRecord(
                    start: start,
                    endpointID: "endpoint-\(start)",
                    ending: isRefused
                        ? Ending(.refused, shape: "alert 40 by server")
                        : Ending(.agreed, shape: "X25519"),
                    evidence: isRefused
                        ? .refused(sample, number: number)
                        : .agreed(sample, number: number, run: 1),
                )
            }
        }
        let attempt = AttemptRecord(
            number: 1,
            endpointID: "endpoint-\(starts.last ?? 1)",
            result: .ended(samples.last?.ending ?? Ending(.agreed, shape: "X25519")),
            verdict: .fail,
            clientVersion: "3.5.6",
            negativeControl: nil,
            samples: samples,
            startedAt: moment,
        )
        return CellRecord(
            cell: cell,
            expectation: Interop.Expectation(
                outcome: .agreed,
                shape: .cellGroup,
                meaning: .works,
                reason: "because",
                documentation: nil,
                rule: "Lab/expectations.yaml:1",
            ),
            verdict: .fail,
            positiveControl: nil,
            attempts: [attempt],
        )
    }
}
