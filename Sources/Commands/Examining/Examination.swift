import DockerEngine
import Imaging
import Interop

/// Looks over a machine, check by check; what one of them meets stops no other.
struct Examination: Sendable {
    /// Everything outside.
    let doors: Doors

    /// The folder of results, certificates and logs.
    let state: String

    /// The path of the database.
    let database: String

    /// The base images of the catalogue, oldest first.
    let bases: [BaseImage]

    /// All findings, in the order in which they are shown.
    func findings() async throws -> [Finding] {
        let (engine, engineFinding) = try await engine()
        let (answers, mirrorFindings) = try await mirrors()
        return [engineFinding]
            + kernel(of: engine)
            + (try await versions())
            + disks(of: engine)
            + [clock(answers)]
            + mirrorFindings
            + [authority()]
    }
}
