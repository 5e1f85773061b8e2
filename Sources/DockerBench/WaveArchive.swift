import DockerEngine
import Orchestration
import Probing

/// All files of a wave in one archive, to be unpacked in the bench's folder.
///
/// Endpoints see the folder read-only, each under the same path as the bench.
struct WaveArchive: Sendable {
    /// The archive.
    let archive: TarArchive

    /// The absolute path of the plan.
    let planPath: String

    /// Throws where the plan cannot be encoded.
    init(_ wave: Wave, plan: ProbePlan) throws {
        var archive = TarArchive()
        var directories: Set<String> = []
        let folder = "w\(wave.number)"
        Self.add(folder, to: &archive, &directories)
        for setup in wave.endpoints {
            let place = String(setup.site.directory.dropFirst(BenchPaths.lab.count + 1))
            Self.add(place, to: &archive, &directories)
            for file in setup.files {
                let path = "\(place)/\(file.path)"
                Self.add(Self.parent(of: path), to: &archive, &directories)
                archive.addFile(
                    path,
                    file.bytes,
                    mode: file.mode,
                    userID: Self.user,
                    groupID: Self.user
                )
            }
        }
        archive.addFile(
            "\(folder)/plan.json",
            try EventLine.encode(plan),
            mode: 0o600,
            userID: Self.user,
            groupID: Self.user,
        )
        self.archive = archive
        planPath = "\(BenchPaths.lab)/\(folder)/plan.json"
    }

    /// `nobody`, as everything in the bench runs.
    private static let user = 65_534

    private static func parent(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    private static func add(
        _ directory: String,
        to archive: inout TarArchive,
        _ known: inout Set<String>,
    ) {
        guard !directory.isEmpty, known.insert(directory).inserted else { return }
        add(parent(of: directory), to: &archive, &known)
        archive.addDirectory(directory, userID: user, groupID: user)
    }
}
