import Catalogue
import DockerEngine
import Imaging
import Interop
import Issuing
import Orchestration
import ResultStore

/// A run that goes on after it was interrupted: what it was begun with, and what is left of it.
///
/// All of it is what the run itself has stored. Of what may have changed since, files of the lab
/// do not count, and a missing image or another authority is a reason not to go on: cells of one
/// run are cells of one laboratory.
struct ResumedRun: Sendable {
    /// Its number.
    let number: Int

    /// What it was begun with.
    let record: RunRecord

    /// The images that it has recorded.
    let images: [ImageRecord]

    /// The numbers of its cells that have no verdict.
    let left: Set<Int>

    /// The number of its last wave; 0 before the first.
    let lastWave: Int

    /// Whether it has recorded all of its images: the bench comes last.
    var hasImages: Bool {
        images.contains { $0.purpose == "bench" }
    }

    /// Takes a run as it is stored.
    init(_ number: Int, record: RunRecord, in store: ResultStore) throws {
        self.number = number
        self.record = record
        images = try store.images(of: number)
        left = Set(try store.unrecorded(in: number))
        lastWave = try store.lastWave(of: number)
    }

    /// Throws a ``CommandError`` where an image that is still needed is no longer in the engine.
    func checkImages(
        on engine: Engine,
        servers: [ServerKey],
        releases: [Release],
    ) async throws {
        for image in images {
            let isNeeded =
                switch image.purpose {
                case "server":
                    servers.contains { $0.server == image.server && $0.release == image.release }
                case "openssl": releases.contains { $0.name == image.release }
                default: true
                }
            guard isNeeded, try await engine.inspectImage(image.digest) == nil else { continue }
            let name = [image.server ?? image.purpose, image.release].compactMap(\.self)
                .joined(separator: " on ")
            throw refusal(
                "its image of \(name), \(image.digest), is gone, and another may differ",
                status: .disturbed,
            )
        }
    }

    /// Throws a ``CommandError`` where the state folder has another authority than the run's.
    func check(_ authority: Authority, of state: String) throws(CommandError) {
        guard authority.sha256 != record.authority else { return }
        throw refusal(
            "it has certificates of another authority than that of `\(state)`",
            hint: "name the state folder that it was begun with: `--state DIR`",
        )
    }

    /// Why this run does not go on.
    func refusal(
        _ reason: String,
        hint: String = "run the matrix anew: `pqlab run MATRIX`",
        status: ExitStatus = .misuse,
    ) -> CommandError {
        CommandError("resume", "run \(number)", reason, hint: hint, status: status)
    }
}
