import Catalogue
import DockerEngine
import Imaging
import Interop
import Issuing
import Orchestration
import ResultStore
import Terminal

/// A run that goes on after it was interrupted: what it was begun with, and what is left of it.
///
/// All of it is what the run itself has stored. Of what may have changed since, files of the lab
/// do not count, and a missing image, another authority, host or version of the lab is a reason
/// not to go on: cells of one run are cells of one laboratory.
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

    /// The same as it is stored now, where it may have gone on since.
    func current(in store: ResultStore) throws -> ResumedRun {
        try ResumedRun(number, record: record, in: store)
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

    /// Throws a ``CommandError`` where it was begun by another version of the lab.
    func checkVersion() throws(CommandError) {
        try check("with pqlab", record.labVersion, LabVersion.text)
    }

    /// Throws a ``CommandError`` where it was begun on another machine: its times would be of two.
    ///
    /// Its engine may have been updated since.
    func check(_ host: HostFacts) throws(CommandError) {
        try check("on kernel", record.host.kernel, host.kernel)
        try check("on processor", record.host.processor, host.processor)
        let name = "on a number of processors of"
        try check(name, "\(record.host.processors)", "\(host.processors)")
    }

    private func check(
        _ what: String,
        _ then: String,
        _ now: String,
    ) throws(CommandError) {
        guard then != now else { return }
        throw refusal(
            "it was begun \(what) `\(then.sanitised())`, and this is `\(now.sanitised())`; what it "
                + "has recorded of that holds for all of its cells"
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
