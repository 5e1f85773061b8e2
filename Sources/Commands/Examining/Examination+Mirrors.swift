import HostUse
import Imaging
import Interop

extension Examination {
    /// Asks the mirrors that the host's apt is configured to use.
    func mirrors() async throws -> ([MirrorAnswer], [Finding]) {
        let check = "mirror"
        guard let base = bases.last else { return ([], []) }
        do {
            let sources = try await doors.host.sources(doors.environment)
            let answers = try await doors.host.mirrors(sources, base)
            let findings = answers.map { answer in
                switch answer.date {
                case .success:
                    return Finding.good(check, "`\(answer.address)` answers")
                case .failure(let fault):
                    return .bad(check, "\(fault)", hint: fault.hint ?? Self.mirrorHint)
                }
            }
            return (answers, findings)
        } catch let fault as Fault {
            return ([], [.bad(check, "\(fault)", hint: fault.hint ?? Self.mirrorHint)])
        }
    }

    private static let mirrorHint = """
        see whether `apt-get update` works on this host, or name others with \
        `PQLAB_DEBIAN_MIRROR` and `PQLAB_DEBIAN_SECURITY_MIRROR`
        """
}
