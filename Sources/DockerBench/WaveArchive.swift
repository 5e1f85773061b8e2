import DockerEngine
import Orchestration
import Probing

/// All files of a wave in one archive, to be unpacked in the bench's folder.
///
/// Endpoints see the folder read-only, each under the same path as the bench.
struct WaveArchive: Sendable {
    /// Folders before what is in them, all of the one user that everything runs as.
    let entries: [TarEntry]

    /// The absolute path of the plan in the bench.
    let planPath: String

    /// Throws where the plan cannot be encoded.
    init(wave: Int, endpoints: [EndpointSetup], plan: ProbePlan) throws {
        var entries = Entries()
        for setup in endpoints {
            let place = String(setup.site.directory.dropFirst(BenchPaths.lab.count + 1))
            for file in setup.files {
                entries.add("\(place)/\(file.path)", file.bytes, mode: file.mode)
            }
        }
        let path = "w\(wave)/plan.json"
        entries.add(path, try EventLine.encode(plan), mode: 0o600)
        self.entries = entries.entries
        planPath = "\(BenchPaths.lab)/\(path)"
    }

    /// The archive.
    var archive: TarArchive {
        entries.reduce(into: TarArchive()) { $0.append($1) }
    }

    /// Entries as they grow.
    private struct Entries {
        var entries: [TarEntry] = []
        private var directories: Set<Substring> = []

        /// `nobody`, as everything in the bench runs.
        private static let user = 65_534

        mutating func add(_ path: String, _ bytes: [UInt8], mode: Int) {
            addDirectory(above: path[...])
            append(path, .file(bytes), mode: mode)
        }

        private mutating func addDirectory(above path: Substring) {
            guard let slash = path.lastIndex(of: "/") else { return }
            let directory = path[..<slash]
            guard directories.insert(directory).inserted else { return }
            addDirectory(above: directory)
            append(String(directory), .directory, mode: 0o755)
        }

        private mutating func append(_ path: String, _ kind: TarEntry.Kind, mode: Int) {
            entries.append(
                TarEntry(
                    path: path,
                    kind: kind,
                    mode: mode,
                    userID: Self.user,
                    groupID: Self.user,
                )
            )
        }
    }
}
