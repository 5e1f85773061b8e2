import DockerEngine
import Orchestration
import Probing

/// All files of a wave in one archive, to be unpacked in the bench's folder.
///
/// Endpoints see the folder read-only, each under the same path as the bench. They all run
/// as one user, so that the probe may look at their processes: what keeps each from the files
/// of the others, and all from the plan, is the group of a folder that only one is in.
struct WaveArchive: Sendable {
    /// Folders before what is in them.
    let entries: [TarEntry]

    /// The absolute path of the plan in the bench.
    let planPath: String

    /// The group of the plan, which only the bench is in.
    static let planGroup = 65_533

    /// The group of an endpoint's folder, which only it is in.
    static func group(of setup: EndpointSetup) -> Int {
        setup.site.port
    }

    /// `nobody`, as everything in the bench runs.
    private static let user = 65_534

    /// Throws where the plan cannot be encoded.
    init(wave: Int, endpoints: [EndpointSetup], plan: ProbePlan) throws {
        var folders = Folders()
        folders.add("w\(wave)", mode: 0o755)
        for setup in endpoints {
            let place = String(setup.site.directory.dropFirst(BenchPaths.lab.count + 1))
            folders.add(place, owner: 0, group: Self.group(of: setup), mode: 0o750)
            for file in setup.files {
                folders.add(file.bytes, at: "\(place)/\(file.path)", mode: file.mode)
            }
        }
        let folder = "w\(wave)/plan"
        folders.add(folder, owner: 0, group: Self.planGroup, mode: 0o750)
        let path = "\(folder)/plan.json"
        folders.add(try EventLine.encode(plan), at: path, mode: 0o600)
        entries = folders.entries
        planPath = "\(BenchPaths.lab)/\(path)"
    }

    /// The archive.
    var archive: TarArchive {
        entries.reduce(into: TarArchive()) { $0.append($1) }
    }

    /// Entries as they grow.
    private struct Folders {
        var entries: [TarEntry] = []
        private var known: Set<String> = []

        mutating func add(_ bytes: [UInt8], at path: String, mode: Int) {
            addFolder(above: path)
            append(path, .file(bytes), user, user, mode)
        }

        mutating func add(_ folder: String, owner: Int = user, group: Int = user, mode: Int) {
            guard known.insert(folder).inserted else { return }
            addFolder(above: folder)
            append(folder, .directory, owner, group, mode)
        }

        private mutating func addFolder(above path: String) {
            guard let slash = path.lastIndex(of: "/") else { return }
            add(String(path[..<slash]), mode: 0o755)
        }

        private mutating func append(
            _ path: String,
            _ kind: TarEntry.Kind,
            _ owner: Int,
            _ group: Int,
            _ mode: Int,
        ) {
            entries.append(
                TarEntry(path: path, kind: kind, mode: mode, userID: owner, groupID: group)
            )
        }
    }
}
